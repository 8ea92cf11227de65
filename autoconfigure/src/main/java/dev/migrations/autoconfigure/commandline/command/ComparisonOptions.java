package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Option;

/**
 * How the entities are compared.
 */
public class ComparisonOptions {

	@Option(names = "--against", paramLabel = "revisions|database", defaultValue = "revisions",
			description = "What the entities are compared with. Default: revisions, wherever any database is.")
	private Against against = Against.REVISIONS;

	@Option(names = "--lenient", description = "Go on without statements of the mapping that PostgreSQL refuses.")
	private boolean lenient;

	@Option(names = "--replay-java",
			description = "Replay Java revisions even where the scratch database is on the application's own server.")
	private boolean replayJava;

	@Option(names = "--rename-table", paramLabel = "OLD:NEW", description = "A table has a new name. Repeatable.")
	private List<String> tables = new ArrayList<>();

	@Option(names = "--rename-column", paramLabel = "TABLE.OLD:NEW",
			description = "A column has a new name. Tables are renamed first. Repeatable.")
	private List<String> columns = new ArrayList<>();

	Against against() {
		return this.against;
	}

	boolean lenient() {
		return this.lenient;
	}

	boolean replayJava() {
		return this.replayJava;
	}

	/**
	 * What {@code --rename-table} says.
	 * @return {@code OLD:NEW} each
	 */
	List<String> tables() {
		return this.tables;
	}

	/**
	 * What {@code --rename-column} says.
	 * @return {@code TABLE.OLD:NEW} each
	 */
	List<String> columns() {
		return this.columns;
	}

	/**
	 * What the entities are compared with.
	 */
	enum Against {

		/**
		 * What the revisions make.
		 */
		REVISIONS,

		/**
		 * The application's database.
		 */
		DATABASE

	}

}
