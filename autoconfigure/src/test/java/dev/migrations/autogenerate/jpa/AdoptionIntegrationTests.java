package dev.migrations.autogenerate.jpa;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.autoconfigure.commandline.ApplicationProcess.Result;
import dev.migrations.autoconfigure.commandline.CommandTester;
import dev.migrations.autogenerate.jpa.adoption.AdoptionApplication;
import dev.migrations.test.CatalogText;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An existing schema of hand-written SQL, and entities that describe half of it: the
 * first generated revision holds real differences only, and not one drop.
 */
class AdoptionIntegrationTests {

	private static final List<String> REAL_DIFFERENCES = List.of("added column 'customer.phone'",
			"added table 'voucher'", "type change from varchar(40) to varchar(60) on 'product.sku'");

	@TempDir
	private Path directory;

	private TestDatabase database;

	private CommandTester commands;

	@BeforeEach
	void createSchema() throws IOException {
		this.database = PostgresServer.createDatabase();
		this.commands = new CommandTester().application(AdoptionApplication.class)
			.database(this.database)
			.folder(new ScriptFolder(this.directory))
			.property("migrations.autogenerate.scratch-url", this.database.url() + "?user=postgres");
	}

	@Test
	void findsRealDifferencesWithTheSchemaAsFirstRevision() throws IOException {
		new ScriptFolder(this.directory).revision("a0000000001", schema(), null);
		Result upgrade = this.commands.run("upgrade");
		assertThat(upgrade.code()).as(upgrade.err()).isZero();
		Result generated = this.commands.run("revision", "--autogenerate", "-m", "what the entities need", "--rev-id",
				"b0000000001");
		assertThat(generated.code()).as(generated.err()).isZero();
		assertThat(detected(generated)).containsExactlyInAnyOrderElementsOf(REAL_DIFFERENCES);
		assertThat(upgradeSection("b0000000001")).doesNotContain("DROP");
		List<String> before = CatalogText.read(this.database);
		assertThat(this.commands.run("upgrade").code()).isZero();
		Result check = this.commands.run("check");
		assertThat(check.code()).as(check.out()).isZero();
		assertThat(this.commands.run("downgrade", "-1").code()).isZero();
		assertThat(CatalogText.read(this.database)).isEqualTo(before);
	}

	@Test
	void findsRealDifferencesWithTheDatabaseItself() throws IOException {
		this.database.execute(schema());
		List<String> before = CatalogText.read(this.database);
		Result generated = this.commands.run("revision", "--autogenerate", "--against", "database", "-m",
				"what the entities need", "--rev-id", "b0000000001");
		assertThat(generated.code()).as(generated.err()).isZero();
		assertThat(detected(generated)).containsExactlyInAnyOrderElementsOf(REAL_DIFFERENCES);
		assertThat(upgradeSection("b0000000001")).doesNotContain("DROP")
			.contains("Proven on a copy of the database without:");
		assertThat(CatalogText.read(this.database)).isEqualTo(before);
		assertThat(this.commands.run("upgrade").code()).isZero();
		assertThat(this.commands.run("check", "--against", "database").code()).isZero();
	}

	@Test
	void namesBothWaysOutWhenTheHistoryIsMissing() {
		new ScriptFolder(this.directory).revision("c0000000001", "ALTER TABLE customer ADD COLUMN fax text;", null);
		Result check = this.commands.run("check");
		assertThat(check.code()).isOne();
		assertThat(check.err()).contains("init --from-dump", "--against database", "c0000000001");
	}

	private static List<String> detected(Result result) {
		return result.errors()
			.stream()
			.filter((line) -> line.contains("Detected "))
			.map((line) -> line.substring(line.indexOf("Detected ") + "Detected ".length()))
			.toList();
	}

	private String upgradeSection(String revision) throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			Path file = files.filter((path) -> path.toString().contains(revision)).findFirst().orElseThrow();
			String text = Files.readString(file);
			return text.substring(text.indexOf("-- migrations:upgrade"), text.indexOf("-- migrations:downgrade"));
		}
	}

	private static String schema() throws IOException {
		return new ClassPathResource("adoption/shop.sql").getContentAsString(StandardCharsets.UTF_8);
	}

}
