package dev.migrations.test;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/**
 * A server that crashes.
 */
class DurableServerIntegrationTests {

	@Test
	void keepsWhatItHasCommitted() {
		try (DurableServer server = DurableServer.start()) {
			TestDatabase database = server.createDatabase();
			database.execute("CREATE TABLE a AS SELECT 1 AS id");
			String started = single(database, "SELECT pg_postmaster_start_time()");
			server.crash();
			assertThat(database.query("SELECT id FROM a")).containsExactly("1");
			assertThat(single(database, "SELECT pg_postmaster_start_time()")).isNotEqualTo(started);
			assertThat(single(database, "SHOW fsync")).isEqualTo("on");
			assertThat(single(database, "SHOW synchronous_commit")).isEqualTo("on");
			assertThat(single(database, "SHOW full_page_writes")).isEqualTo("on");
			server.drop(database);
			assertThatException().isThrownBy(() -> database.query("SELECT 1"));
		}
	}

	private static String single(TestDatabase database, String sql) {
		return database.query(sql).get(0);
	}

}
