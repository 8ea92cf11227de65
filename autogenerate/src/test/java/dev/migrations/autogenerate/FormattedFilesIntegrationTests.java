package dev.migrations.autogenerate;

import java.nio.file.Path;

import dev.migrations.command.RevisionAuthor;
import dev.migrations.test.LogLines;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A formatter that is run on the new file changes nothing about who owns what.
 */
@EnabledOnOs({ OS.LINUX, OS.MAC })
class FormattedFilesIntegrationTests {

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION).model(
				"create table person (id bigint not null, name varchar(50), primary key (id))",
				"create table pet (id bigint not null, primary key (id))");
	}

	@Test
	void keepsOwnershipWhenAFormatterChangesTheCase() {
		this.application.postWrite("perl -pi -e \"s/CREATE TABLE/create  table/; s/^    /\\t/\" {file}");
		assertThat(this.application.generate()).contains("create  table pet (\n\tid");
		this.application.model().carryThrough("removed table 'person'", "removed table 'pet'");
	}

	@Test
	void keepsOwnershipWhenAFormatterChangesLineEnds() {
		this.application.postWrite("perl -pi -e \"s/\\n/\\r\\n/; s/varchar/VARCHAR/\" {file}");
		assertThat(this.application.generate()).contains("VARCHAR").contains("\r\n-- generated: ");
		this.application.model().carryThrough("removed table 'person'", "removed table 'pet'");
	}

	@Test
	void warnsWhenItCanNoLongerTellTheStatements() {
		this.application
			.postWrite("perl -pi -e \"s/-- migrations:downgrade/SELECT 1;\\n-- migrations:downgrade/\" {file}");
		try (LogLines log = LogLines.of(RevisionAuthor.class)) {
			this.application.generate();
			assertThat(log.read())
				.anyMatch((line) -> line.startsWith("WARN The commands of 'migrations.post-write' changed"));
		}
	}

	@Test
	void warnsWhenAFormatterFails() {
		this.application.postWrite("false");
		try (LogLines log = LogLines.of(RevisionAuthor.class)) {
			this.application.generate();
			assertThat(log.read())
				.anyMatch((line) -> line.startsWith("WARN The command 'false' of 'migrations.post-write' ended with"));
		}
		this.application.model().carryThrough("removed table 'person'", "removed table 'pet'");
	}

}
