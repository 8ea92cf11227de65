package dev.migrations.fault;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Chooses what to try.
 */
final class FaultCases {

	private static final int TWICE_PERCENT = 30;

	private final Baselines baselines;

	private final long seed;

	private final Random random;

	/**
	 * Choose.
	 * @param baselines the undisturbed runs
	 * @param seed the same seed makes the same choice
	 */
	FaultCases(Baselines baselines, long seed) {
		this.baselines = baselines;
		this.seed = seed;
		this.random = new Random(seed);
	}

	/**
	 * Every fault at every request of some scenarios. What several runs of a user begin
	 * with is disturbed in one of them. Scenarios that differ only in lock and user take
	 * turns: as many consecutive seeds as there are such differences try all faults in
	 * each.
	 * @param scenarios the scenarios
	 * @param actions what goes wrong
	 * @return the cases
	 * @throws InterruptedException if the thread is interrupted
	 */
	List<FaultCase> all(List<Scenario> scenarios, Collection<FaultAction> actions) throws InterruptedException {
		List<FaultCase> cases = new ArrayList<>();
		Set<List<String>> beginnings = new HashSet<>();
		List<List<Object>> ways = scenarios.stream().map(FaultCases::way).distinct().toList();
		for (Scenario scenario : scenarios) {
			long turn = this.seed + ways.indexOf(way(scenario));
			Baseline baseline = this.baselines.get(scenario);
			int known = addBeginnings(scenario, baseline.requests(), beginnings);
			for (FaultAction action : actions) {
				for (Fault fault : baseline.faults(action)) {
					if ((action == FaultAction.ERROR || fault.number() > known)
							&& Math.floorMod(turn++, ways.size()) == 0) {
						cases.add(new FaultCase(scenario, List.of(fault)));
					}
				}
			}
		}
		return cases;
	}

	private static List<Object> way(Scenario scenario) {
		return List.of(scenario.lockMode(), scenario.login());
	}

	private static int addBeginnings(Scenario scenario, List<Request> requests, Set<List<String>> beginnings) {
		List<String> texts = new ArrayList<>(List.of(scenario.login() + " " + scenario.phase()));
		requests.forEach((request) -> texts.add(request.sql().toString()));
		int known = 0;
		for (int length = 2; length <= texts.size(); length++) {
			known += beginnings.add(texts.subList(0, length)) ? 0 : 1;
		}
		return known;
	}

	/**
	 * As many cases for each action. Some have a second fault while the first one is
	 * being repaired.
	 * @param scenarios the scenarios to choose from
	 * @param actions what goes wrong
	 * @param count the number for each action
	 * @return the cases
	 * @throws InterruptedException if the thread is interrupted
	 */
	List<FaultCase> sample(List<Scenario> scenarios, Collection<FaultAction> actions, int count)
			throws InterruptedException {
		List<FaultCase> cases = new ArrayList<>();
		for (int round = 0; round < count; round++) {
			for (FaultAction action : actions) {
				Scenario scenario = one(scenarios);
				List<Fault> faults = new ArrayList<>(List.of(fault(scenario, action)));
				if (this.random.nextInt(100) < TWICE_PERCENT) {
					faults.add(fault(scenario, one(List.copyOf(actions))));
				}
				cases.add(new FaultCase(scenario, faults));
			}
		}
		return cases;
	}

	private Fault fault(Scenario scenario, FaultAction action) throws InterruptedException {
		return one(this.baselines.get(scenario).faults(action));
	}

	private <T> T one(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

}
