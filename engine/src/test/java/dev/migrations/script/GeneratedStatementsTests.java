package dev.migrations.script;

import java.util.Optional;

import dev.migrations.sql.SqlSplitter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GeneratedStatements}.
 */
class GeneratedStatementsTests {

	private static final String FILE = """
			-- revision: a1
			-- generated: %s
			-- generated: %s

			-- migrations:upgrade
			CREATE TABLE a (id int);
			CREATE INDEX by_hand ON a (id);
			CREATE TABLE b (id int);

			-- migrations:downgrade
			DROP TABLE b;
			""".formatted(checksum("CREATE TABLE a (id int)"), checksum("CREATE TABLE b (id int)"));

	private static String checksum(String sql) {
		return Checksum.ofGenerated(SqlSplitter.split(sql, 1).statements().get(0));
	}

	@Test
	void renewsTheChecksumsOfGeneratedStatements() {
		String formatted = FILE.replace("CREATE", "create").replace("DROP TABLE b;", "drop table b; select 1;");
		assertThat(GeneratedStatements.renew(FILE, formatted)).get()
			.asString()
			.startsWith("-- revision: a1\n-- generated: %s, %s\n\n-- migrations:upgrade\n"
				.formatted(checksum("create TABLE a (id int)"), checksum("create TABLE b (id int)")))
			.endsWith("drop table b; select 1;\n");
	}

	@Test
	void keepsLineEnds() {
		Optional<String> renewed = GeneratedStatements.renew(FILE,
				FILE.replace("CREATE", "create").replace("\n", "\r\n"));
		assertThat(renewed).get().asString().doesNotContainPattern("[^\r]\n");
	}

	@Test
	void givesUpWhenStatementsCameOrWent() {
		assertThat(GeneratedStatements.renew(FILE, FILE.replace("CREATE INDEX by_hand ON a (id);", ""))).isEmpty();
	}

	@Test
	void givesUpWhenTheHeaderLostItsChecksums() {
		assertThat(GeneratedStatements.renew(FILE, FILE.replace("-- generated", "-- made"))).isEmpty();
	}

}
