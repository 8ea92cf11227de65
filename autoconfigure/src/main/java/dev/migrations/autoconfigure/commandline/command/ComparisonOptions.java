package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.autogenerate.Against;
import dev.migrations.autogenerate.AutogenerateRequest;
import dev.migrations.autogenerate.Rename;
import picocli.CommandLine.Option;

/**
 * How the entities are compared.
 */
class ComparisonOptions {

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

	AutogenerateRequest request() {
		List<Rename> renames = Stream
			.concat(this.tables.stream().map(Rename::ofTable), this.columns.stream().map(Rename::ofColumn))
			.toList();
		return new AutogenerateRequest(this.against, this.lenient, this.replayJava, renames);
	}

}
