package dev.migrations.fault;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The seed of tests that choose at random: the system property {@code faults.seed}, or
 * another one for each run, which is printed.
 */
final class FaultSeed {

	static final long VALUE = Long.getLong("faults.seed", now());

	static {
		System.out.println("The seed of this run: -Dfaults.seed=" + VALUE);
	}

	private FaultSeed() {
	}

	private static long now() {
		return Long.parseLong(LocalDateTime.now(ZoneOffset.UTC).format(DateTimeFormatter.ofPattern("yyMMddHHmm")));
	}

}
