package dev.migrations.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * All cases of some scenarios, each with its undisturbed run.
 *
 * @param baselines the undisturbed runs
 */
record KillMatrix(Map<Scenario, Baseline> baselines) {

	static KillMatrix of(List<Scenario> scenarios) throws InterruptedException {
		Map<Scenario, Baseline> baselines = new LinkedHashMap<>();
		try (FaultSite site = FaultSite.open()) {
			for (Scenario scenario : scenarios) {
				baselines.put(scenario, Baseline.of(scenario, site));
			}
		}
		return new KillMatrix(baselines);
	}

	/**
	 * The cases with one fault.
	 * @return the cases by action
	 */
	Map<FaultAction, List<FaultCase>> cases() {
		Map<FaultAction, List<FaultCase>> cases = new EnumMap<>(FaultAction.class);
		for (FaultAction action : FaultAction.values()) {
			List<FaultCase> faults = cases.computeIfAbsent(action, (key) -> new ArrayList<>());
			this.baselines.forEach((scenario, baseline) -> baseline.faults(action)
				.forEach((fault) -> faults.add(new FaultCase(scenario, List.of(fault)))));
		}
		return cases;
	}

	/**
	 * Run cases.
	 * @param cases the cases
	 * @param workers how many at once, each on a server of its own
	 * @return what came of them
	 * @throws InterruptedException if the thread is interrupted
	 */
	MatrixReport run(List<FaultCase> cases, int workers) throws InterruptedException {
		long start = System.nanoTime();
		Queue<FaultCase> queue = new ConcurrentLinkedQueue<>(cases);
		ExecutorService executor = Executors.newFixedThreadPool(workers);
		List<Future<List<CaseResult>>> futures = new ArrayList<>();
		for (int worker = 0; worker < workers; worker++) {
			futures.add(executor.submit((Callable<List<CaseResult>>) () -> work(queue)));
		}
		executor.shutdown();
		List<CaseResult> results = new ArrayList<>();
		for (Future<List<CaseResult>> future : futures) {
			results.addAll(get(future));
		}
		return new MatrixReport(results, Duration.ofNanos(System.nanoTime() - start));
	}

	private List<CaseResult> work(Queue<FaultCase> queue) throws InterruptedException {
		List<CaseResult> results = new ArrayList<>();
		try (FaultSite site = FaultSite.open()) {
			for (FaultCase next = queue.poll(); next != null; next = queue.poll()) {
				results.add(CaseRun.of(next, this.baselines.get(next.scenario()), site));
			}
		}
		return results;
	}

	private static <T> T get(Future<T> future) throws InterruptedException {
		try {
			return future.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

}
