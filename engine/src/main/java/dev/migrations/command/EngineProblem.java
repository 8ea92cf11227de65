package dev.migrations.command;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;

import dev.migrations.Problem;
import dev.migrations.store.TableNames;

/**
 * Why the engine does not do what it is asked for.
 */
public sealed interface EngineProblem extends Problem {

	/**
	 * Neither the rows of the version table nor the history have anything in common with
	 * the scripts.
	 */
	record ForeignHistory(String table, Collection<String> rows) implements EngineProblem {

		public ForeignHistory {
			rows = List.copyOf(rows);
		}

		@Override
		public String fact() {
			return "The version table '" + this.table + "' holds '" + String.join("', '", this.rows)
					+ "', and neither that nor its history has a revision in common with the scripts: it belongs to another application.";
		}

		@Override
		public String remedy() {
			return "Give this application tables of its own with 'migrations.schema', or with 'migrations.version-table' and "
					+ "'migrations.history-table', or add the missing scripts to 'migrations.locations'. Where only the "
					+ "rows are wrong, 'stamp --purge REV' replaces them.";
		}

	}

	/**
	 * A range of revisions makes no sense.
	 */
	record InvalidRange(String fact, String remedy) implements EngineProblem {

	}

	/**
	 * The engine's own tables, or their schema, cannot have the configured name.
	 */
	record InvalidTableName(String name, String what) implements EngineProblem {

		private static final int LONGEST = 63;

		@Override
		public String fact() {
			return "The name '%s' %s.".formatted(this.name, this.what);
		}

		@Override
		public String remedy() {
			return "Choose another with 'migrations.schema', 'migrations.version-table' or 'migrations.history-table'.";
		}

		static void check(TableNames names) {
			List<String> tables = names.all();
			tables.forEach(InvalidTableName::check);
			if (names.schema() != null) {
				check(names.schema());
			}
			for (int i = 0; i < tables.size(); i++) {
				if (tables.subList(0, i).contains(tables.get(i))) {
					throw new InvalidTableName(tables.get(i), "belongs to two of the engine's own tables").refusal();
				}
			}
		}

		private static void check(String name) {
			if (name.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
				throw new InvalidTableName(name, "is longer than %s bytes".formatted(LONGEST)).refusal();
			}
			if (name.isBlank() || name.indexOf('\0') >= 0) {
				throw new InvalidTableName(name.replace('\0', '?'), "is blank or contains NUL").refusal();
			}
		}

	}

	/**
	 * The data source leads to another database than PostgreSQL.
	 */
	record NotPostgres(String product) implements EngineProblem {

		@Override
		public String fact() {
			return "The data source leads to '%s', but migrations run on PostgreSQL only.".formatted(this.product);
		}

		@Override
		public String remedy() {
			return "Point 'spring.datasource.url' or 'migrations.url' at PostgreSQL, or switch off with 'migrations.enabled=false'.";
		}

	}

}
