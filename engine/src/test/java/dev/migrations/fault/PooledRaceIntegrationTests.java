package dev.migrations.fault;

import dev.migrations.test.PgBouncer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the race of processes that all come through a pooler.
 */
class PooledRaceIntegrationTests extends AbstractRaceIntegrationTests {

	private static final int KILLS = 6;

	@ParameterizedTest(name = "pool of {0}, {1}")
	@CsvSource({ "25, prepareThreshold=5", "8, prepareThreshold=5", "8, prepareThreshold=0" })
	void appliesEachRevisionOnceThroughPooler(int poolSize, String parameter) throws Exception {
		try (PgBouncer bouncer = PgBouncer.start(this.database, poolSize)) {
			race(bouncer.database(), seeds().findFirst().orElseThrow(), KILLS,
					"url=" + bouncer.database().url() + "?" + parameter);
		}
	}

}
