package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/**
 * A fresh database and a folder of revision files for each test.
 */
abstract class AbstractEngineIntegrationTests {

	final TestDatabase database = PostgresServer.createDatabase();

	ScriptFolder folder;

	@BeforeEach
	void createFolder(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
	}

	void branchAndMerge() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
		this.folder.revision("b2 <- a1", "CREATE TABLE c (id int);", "DROP TABLE c;");
		this.folder.revision("m1 <- b1, b2", "", "");
	}

	MigrationEngine engine() {
		return this.folder.engine(dataSource()).build();
	}

	DataSource dataSource() {
		return this.database.dataSource();
	}

	List<String> versionRows() {
		return this.database.query("SELECT version_num FROM migrations_version");
	}

	List<String> tables() {
		return this.database
			.query("SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
	}

}
