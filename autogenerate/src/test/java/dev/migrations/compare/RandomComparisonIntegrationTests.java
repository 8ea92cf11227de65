package dev.migrations.compare;

import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.fail;

/**
 * Compares random schemas. A failing round says its seed and shows the statements that it
 * takes. System properties: {@code comparison.seed} is the first seed,
 * {@code comparison.rounds} the number of rounds on each server.
 */
class RandomComparisonIntegrationTests {

	private static final long SEED = Long.getLong("comparison.seed", 1);

	private static final int ROUNDS = Integer.getInteger("comparison.rounds", 120);

	@ParameterizedTest(name = "on PostgreSQL {0}")
	@ValueSource(ints = { 14, 18 })
	void leadsFromAnySchemaToAnyOtherAndBack(int version) throws Exception {
		play(version, ComparisonRound::run);
	}

	private static void play(int version, Round round) throws Exception {
		try (RoundDatabase present = new RoundDatabase(version); RoundDatabase wanted = new RoundDatabase(version)) {
			for (long seed = SEED + version * 1_000_000L; seed < SEED + version * 1_000_000L + ROUNDS; seed++) {
				RandomPair pair = RandomPair.of(seed, version);
				if (round.run(present, wanted, pair).isPresent()) {
					RandomPair smallest = pair.shrink((each) -> round.run(present, wanted, each).isPresent());
					Optional<String> failure = round.run(present, wanted, smallest);
					fail("Seed %s:\n%s\n-- failure\n%s", seed, smallest, failure.orElse("none again"));
				}
			}
		}
	}

	/**
	 * One round of a game.
	 */
	interface Round {

		Optional<String> run(RoundDatabase present, RoundDatabase wanted, RandomPair pair) throws Exception;

	}

}
