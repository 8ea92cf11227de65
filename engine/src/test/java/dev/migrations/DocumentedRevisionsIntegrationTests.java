package dev.migrations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

import dev.migrations.command.MigrationEngine;
import dev.migrations.script.Checksum;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the revision files of README and reference run.
 */
class DocumentedRevisionsIntegrationTests {

	private static final List<Path> DOCUMENTS = List.of(Path.of("../README.md"), Path.of("../docs/reference/files.md"));

	private static final Pattern SQL = Pattern.compile("(?s)```sql\n(-- revision: .*?)```");

	@Test
	void runsTheRevisionFiles(@TempDir Path directory) throws IOException {
		ScriptFolder folder = new ScriptFolder(directory);
		for (Path document : DOCUMENTS) {
			SQL.matcher(Files.readString(document))
				.results()
				.forEach(
						(match) -> folder.write(document.getFileName() + "-" + match.start() + ".sql", match.group(1)));
		}
		TestDatabase database = PostgresServer.createDatabase();
		MigrationEngine engine = folder.engine(database.dataSource()).build();
		assertThat(engine.upgrade().steps()).containsExactly("3f2a9c41d07b", "9b1d0c6a2e4f", "6e0f4c2b91d8");
		SqlRevision generated = (SqlRevision) engine.scripts().find("6e0f4c2b91d8").orElseThrow();
		assertThat(generated.header().generated()).containsExactlyElementsOf(
				generated.upgrade().stream().map(ScriptStatement::sql).map(Checksum::ofGenerated).toList());
		assertThat(engine.downgrade("base").steps()).hasSize(3);
	}

}
