package dev.migrations.store;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;
import dev.migrations.sql.SqlIdentifier;

/**
 * Thrown when it cannot be told which version table of the search path belongs to the
 * scripts.
 */
public final class AmbiguousTablesException extends MigrationException {

	private final transient List<String> tables;

	private AmbiguousTablesException(List<String> tables, String fact, String remedy) {
		super(fact, remedy);
		this.tables = List.copyOf(tables);
	}

	static AmbiguousTablesException several(List<CandidateTables> candidates) {
		String places = candidates.stream().map(CandidateTables::toString).collect(Collectors.joining(", "));
		return new AmbiguousTablesException(candidates.stream().map((each) -> each.version().toString()).toList(),
				"The search path leads to more than one version table that may be meant: " + places + ".",
				"Say with 'migrations.schema' in which schema the history of these scripts is.");
	}

	static AmbiguousTablesException unusable(FoundTable table, String right) {
		return new AmbiguousTablesException(List.of(table.toString()),
				"'" + table.user() + "' may not read the version table '" + table
						+ "' on the search path, so that it cannot be known whether it belongs to these scripts.",
				"Type 'GRANT " + right + " TO " + SqlIdentifier.quote(table.user())
						+ "', or say with 'migrations.schema' in which schema the history of these scripts is.");
	}

	/**
	 * The version tables.
	 * @return schema and name of each, with a period between them
	 */
	public List<String> getTables() {
		return this.tables;
	}

}
