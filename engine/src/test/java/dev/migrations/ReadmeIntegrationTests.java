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
 * Tests that the revision files of the README run.
 */
class ReadmeIntegrationTests {

	private static final Pattern SQL = Pattern.compile("(?s)```sql\n(-- revision: .*?)```");

	@Test
	void runsTheRevisionFilesOfTheReadme(@TempDir Path directory) throws IOException {
		List<String> files = SQL.matcher(Files.readString(Path.of("../README.md")))
			.results()
			.map((match) -> match.group(1))
			.filter((file) -> !file.contains("merge skills"))
			.toList();
		ScriptFolder folder = new ScriptFolder(directory);
		for (int i = 0; i < files.size(); i++) {
			folder.write(i + ".sql", files.get(i));
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
