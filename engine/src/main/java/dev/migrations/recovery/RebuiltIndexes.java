package dev.migrations.recovery;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

import dev.migrations.sql.StatementEffect.Reindex;

/**
 * Indexes that take the place of others under the same name: the new ones have other
 * catalog numbers. What a broken {@code REINDEX CONCURRENTLY} leaves is invalid, and has
 * a name that PostgreSQL gives to nothing else: a new index that never came into use, or
 * an old one whose place is taken. What was not left already before is dropped.
 *
 * @param effect the statement's names
 */
record RebuiltIndexes(Reindex effect) implements Evidence {

	private static final String LEFTOVER = "NOT i.indisvalid "
			+ "AND c.relname OPERATOR(pg_catalog.~) '_cc(new|old)[0-9]*$'";

	private static final String MARK = "!";

	/*
	 * All indexes of the tables, also those that are not rebuilt, or not valid. What
	 * somebody has left is marked.
	 */
	@Override
	public String expression() {
		return "coalesce((SELECT pg_catalog.string_agg(pg_catalog.concat(i.indexrelid, CASE WHEN " + LEFTOVER
				+ " THEN '" + MARK + "' END), ' ' ORDER BY i.indexrelid) FROM pg_catalog.pg_index i "
				+ "JOIN pg_catalog.pg_class c ON c.oid OPERATOR(pg_catalog.=) i.indexrelid WHERE " + onTables()
				+ "), '')";
	}

	@Override
	public boolean isConcurrent() {
		return true;
	}

	@Override
	public Finding examine(Connection connection, String before, String now) throws SQLException {
		Set<String> old = Set.of(before.split(" "));
		List<FoundIndex> rebuilt = FoundIndex.list(connection, target());
		boolean done = !rebuilt.isEmpty() && rebuilt.stream().noneMatch((index) -> old.contains(index.oid()));
		List<Repair> repairs = FoundIndex.list(connection, LEFTOVER + " AND " + onTables())
			.stream()
			.filter((index) -> !old.contains(index.oid() + MARK))
			.map(FoundIndex::drop)
			.toList();
		return new Finding(done ? Finding.Outcome.DONE : Finding.Outcome.UNDONE, repairs);
	}

	/*
	 * Those of exclusion constraints are never rebuilt while in use, and a partitioned
	 * one is nothing by itself.
	 */
	private String target() {
		String valid = "i.indisvalid AND NOT i.indisexclusion AND " + kinds("c", "i") + " AND ";
		return valid + ((this.effect.scope() == Reindex.Scope.INDEX) ? among("i.indexrelid", tree()) : onTables());
	}

	private String onTables() {
		String tables = switch (this.effect.scope()) {
			case INDEX -> "SELECT x.indrelid FROM pg_catalog.pg_index x WHERE " + among("x.indexrelid", tree());
			case TABLE -> tree();
			case SCHEMA -> tables("OPERATOR(pg_catalog.=) " + CatalogName.of(name()).last());
			case DATABASE -> tables("OPERATOR(pg_catalog.<>) 'pg_catalog'::pg_catalog.name");
		};
		String toast = "SELECT o.reltoastrelid FROM pg_catalog.pg_class o WHERE " + among("o.oid", tables);
		return "(" + among("i.indrelid", tables) + " OR " + among("i.indrelid", toast) + ")";
	}

	private static String tables(String schema) {
		return "SELECT t.oid FROM pg_catalog.pg_class t JOIN pg_catalog.pg_namespace s "
				+ "ON s.oid OPERATOR(pg_catalog.=) t.relnamespace WHERE s.nspname " + schema + " AND "
				+ kinds("t", "r,m");
	}

	/*
	 * The relation, with all its partitions if it has any.
	 */
	private String tree() {
		return "WITH RECURSIVE tree(oid) AS (SELECT " + CatalogName.of(name()).relation()
				+ " UNION ALL SELECT h.inhrelid FROM tree b "
				+ "JOIN pg_catalog.pg_class p ON p.oid OPERATOR(pg_catalog.=) b.oid AND " + kinds("p", "p,I")
				+ " JOIN pg_catalog.pg_inherits h ON h.inhparent OPERATOR(pg_catalog.=) p.oid) "
				+ "SELECT tree.oid FROM tree";
	}

	private String name() {
		return String.valueOf(this.effect.name());
	}

	private static String kinds(String relation, String kinds) {
		return relation + ".relkind OPERATOR(pg_catalog.=) ANY ('{" + kinds + "}'::pg_catalog.\"char\"[])";
	}

	private static String among(String oid, String oids) {
		return oid + " OPERATOR(pg_catalog.=) ANY (" + oids + ")";
	}

}
