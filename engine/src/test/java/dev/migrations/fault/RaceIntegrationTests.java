package dev.migrations.fault;

import dev.migrations.test.Nightly;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that of many processes that start at once on an empty database, each revision is
 * applied by exactly one, whichever of them are killed.
 */
class RaceIntegrationTests extends AbstractRaceIntegrationTests {

	private static final int KILLS = 8;

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void appliesEachRevisionOnce(long seed) throws Exception {
		race(this.database, seed, KILLS);
	}

	@Nightly
	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void appliesEachRevisionOnceWithAutoCommitOff(long seed) throws Exception {
		race(this.database, seed, KILLS, "autocommit=false");
	}

	@Nightly
	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void isFinishedByALaterProcessWhenAllAreKilled(long seed) throws Exception {
		race(this.database, seed, PROCESSES);
	}

}
