package dev.migrations.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.sql.SqlLiteral;
import dev.migrations.sql.StatementEffect.CreateIndex;

/**
 * An index that was not among those of its table before, and that is what the statement
 * asks for. A broken one is there, but invalid: it is dropped.
 *
 * @param effect the statement's names
 */
record CreatedIndex(CreateIndex effect) implements Evidence {

	/*
	 * The table and its indexes.
	 */
	@Override
	public String expression() {
		return "coalesce((SELECT pg_catalog.concat_ws(' ', r.oid, (SELECT pg_catalog.string_agg("
				+ "i.indexrelid::pg_catalog.text, ' ' ORDER BY i.indexrelid) FROM pg_catalog.pg_index i "
				+ "WHERE i.indrelid OPERATOR(pg_catalog.=) r.oid)) FROM (SELECT "
				+ CatalogName.of(this.effect.table()).relation() + " AS oid) AS r WHERE r.oid IS NOT NULL), '')";
	}

	@Override
	public boolean isConcurrent() {
		return true;
	}

	@Override
	public Finding examine(Connection connection, String before, String now) throws SQLException {
		if (before.isEmpty()) {
			return Finding.UNDONE;
		}
		Set<String> known = new LinkedHashSet<>(Arrays.asList(before.split(" ")));
		String table = known.iterator().next();
		List<FoundIndex> added = added(connection, table, known);
		if (added.isEmpty()) {
			return Finding.UNDONE;
		}
		Optional<String> wanted = new IndexTrial(this.effect).definition(connection, table);
		boolean named = this.effect.index() != null;
		if (!named && wanted.isEmpty()) {
			return Finding.UNKNOWN;
		}
		boolean done = added.stream()
			.anyMatch((index) -> index.valid() && index.definition().equals(wanted.orElse(index.definition())));
		List<Repair> repairs = added.stream()
			.filter((index) -> !index.valid() && (named || index.definition().equals(wanted.orElseThrow())))
			.map(FoundIndex::drop)
			.toList();
		return new Finding(done ? Finding.Outcome.DONE : Finding.Outcome.UNDONE, repairs);
	}

	private List<FoundIndex> added(Connection connection, String table, Set<String> known) throws SQLException {
		String index = this.effect.index();
		String condition = "i.indrelid OPERATOR(pg_catalog.=) " + SqlLiteral.quote(table) + "::pg_catalog.oid"
				+ ((index != null) ? " AND c.relname OPERATOR(pg_catalog.=) " + CatalogName.of(index).last() : "");
		return FoundIndex.list(connection, condition).stream().filter((found) -> !known.contains(found.oid())).toList();
	}

}
