package dev.migrations.fault;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

import dev.migrations.test.Nightly;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whatever breaks a run, simply running again ends as an undisturbed run does. System
 * properties: {@code faults.full} tries every fault at every request, by turns with each
 * lock and as each user; {@code faults.part} of {@code faults.parts} only a part of them,
 * {@code faults.workers} is how many servers work at once, and {@code faults.role} is who
 * migrates: {@code superuser}, {@code owner} or {@code both}.
 */
class KillMatrixIntegrationTests {

	private static final long SEED = FaultSeed.VALUE;

	private static final int WORKERS = Integer.getInteger("faults.workers", 2);

	private static final int PARTS = Integer.getInteger("faults.parts", 1);

	private static final int PART = Integer.getInteger("faults.part", 1);

	private static final int SMALL_SAMPLE = 6;

	private static final int LARGE_SAMPLE = 24;

	private static final int WHOLE_SAMPLE_OF_FULL = 100;

	@BeforeAll
	static void keepQuiet() {
		QuietLog.begin();
	}

	@AfterAll
	static void speakAgain() {
		QuietLog.end();
	}

	@Test
	void survivesSampleOfFaults() throws InterruptedException {
		survivesSample(SMALL_SAMPLE);
	}

	@Test
	@Nightly
	void survivesLargeSampleOfFaults() throws InterruptedException {
		survivesSample(LARGE_SAMPLE);
	}

	@Test
	@EnabledIfSystemProperty(named = "faults.full", matches = "true")
	void survivesEveryFault() throws InterruptedException {
		try (FaultSite site = FaultSite.open()) {
			Baselines baselines = new Baselines(site);
			FaultCases choice = new FaultCases(baselines, SEED);
			List<FaultCase> cases = new ArrayList<>(
					choice.sample(Scenario.whole(), EnumSet.allOf(FaultAction.class), WHOLE_SAMPLE_OF_FULL));
			cases.addAll(choice.all(Scenario.single(), EnumSet.allOf(FaultAction.class)));
			cases.addAll(choice.all(Scenario.mistakes(), EnumSet.allOf(FaultAction.class)));
			Collections.shuffle(cases, new Random(SEED));
			check(baselines, cases.subList(end(cases, PART - 1), end(cases, PART)));
		}
	}

	private static int end(List<FaultCase> cases, int part) {
		return (int) ((long) cases.size() * part / PARTS);
	}

	private static void survivesSample(int size) throws InterruptedException {
		try (FaultSite site = FaultSite.open()) {
			Baselines baselines = new Baselines(site);
			FaultCases choice = new FaultCases(baselines, SEED);
			List<FaultCase> cases = new ArrayList<>(
					choice.sample(Scenario.single(), EnumSet.allOf(FaultAction.class), size));
			cases.addAll(choice.sample(Scenario.mistakes(), EnumSet.allOf(FaultAction.class), size / 6));
			cases.addAll(choice.sample(Scenario.whole(), EnumSet.allOf(FaultAction.class), size / 6));
			check(baselines, cases);
		}
	}

	private static void check(Baselines baselines, List<FaultCase> cases) throws InterruptedException {
		MatrixReport report = new KillMatrix(baselines, WORKERS).run(cases);
		System.out.println("Kill matrix, seed %s: %s".formatted(SEED, report));
		assertThat(report.failures()).as("Seed %s: %s", SEED, report).isEmpty();
	}

}
