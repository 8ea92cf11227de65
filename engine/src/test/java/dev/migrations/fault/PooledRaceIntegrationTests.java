package dev.migrations.fault;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.test.Nightly;
import dev.migrations.test.PgBouncer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests the race of processes that all come through a pooler.
 */
@Nightly
class PooledRaceIntegrationTests extends AbstractRaceIntegrationTests {

	private static final int KILLS = 6;

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void appliesEachRevisionOnce(long seed) throws Exception {
		race(seed, 25, "prepareThreshold=5");
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void appliesEachRevisionOnceWithFewServerConnections(long seed) throws Exception {
		race(seed, 8, "prepareThreshold=5");
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void appliesEachRevisionOnceWithAutoCommitOffAndNothingPrepared(long seed) throws Exception {
		race(seed, 8, "prepareThreshold=0", "autocommit=false");
	}

	private void race(long seed, int poolSize, String parameter, String... options) throws Exception {
		try (PgBouncer bouncer = PgBouncer.start(this.database, poolSize)) {
			List<String> all = new ArrayList<>(List.of(options));
			all.add("url=" + bouncer.database().url() + "?" + parameter);
			race(bouncer.database(), seed, KILLS, all.toArray(String[]::new));
		}
	}

}
