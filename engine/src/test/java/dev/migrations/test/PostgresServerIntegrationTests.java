package dev.migrations.test;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The versions of PostgreSQL that tests can ask for.
 */
class PostgresServerIntegrationTests {

	@ParameterizedTest
	@ValueSource(ints = { 14, 18 })
	void startsServerOfVersion(int version) {
		assertThat(version(PostgresServer.createDatabase(version))).startsWith(version + ".");
	}

	@EachPostgresVersion
	void startsOneServerPerVersion(int version) {
		TestDatabase first = PostgresServer.createDatabase(version);
		TestDatabase second = PostgresServer.createDatabase(version);
		assertThat(second.port()).isEqualTo(first.port());
		assertThat(second.name()).isNotEqualTo(first.name());
	}

	@Test
	void hasDatabaseOfDefaultVersionOnServerOfItsOwn() {
		assertThat(PostgresServer.createDatabase().port()).isNotEqualTo(PostgresServer.createDatabase(18).port());
	}

	private static String version(TestDatabase database) {
		return database.query("SHOW server_version").get(0);
	}

}
