package dev.migrations.fault;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs many cases, several at once, each worker on a server of its own, and tells at once
 * what differs.
 *
 * @param baselines the undisturbed runs
 * @param workers how many at once
 */
record KillMatrix(Baselines baselines, int workers) {

	private static final int TOLD_EVERY = 500;

	/**
	 * Run cases.
	 * @param cases the cases
	 * @return what came of them
	 * @throws InterruptedException if the thread is interrupted
	 */
	MatrixReport run(List<FaultCase> cases) throws InterruptedException {
		long start = System.nanoTime();
		Queue<FaultCase> queue = new ConcurrentLinkedQueue<>(cases);
		AtomicInteger left = new AtomicInteger(cases.size());
		ExecutorService executor = Executors.newFixedThreadPool(this.workers);
		List<Future<List<CaseResult>>> futures = new ArrayList<>();
		for (int worker = 0; worker < this.workers; worker++) {
			futures.add(executor.submit((Callable<List<CaseResult>>) () -> work(queue, left)));
		}
		executor.shutdown();
		List<CaseResult> results = new ArrayList<>();
		for (Future<List<CaseResult>> future : futures) {
			results.addAll(get(future));
		}
		return new MatrixReport(results, Duration.ofNanos(System.nanoTime() - start));
	}

	private List<CaseResult> work(Queue<FaultCase> queue, AtomicInteger left) throws InterruptedException {
		List<CaseResult> results = new ArrayList<>();
		try (FaultSite site = FaultSite.open()) {
			for (FaultCase next = queue.poll(); next != null; next = queue.poll()) {
				CaseResult result = result(next, site);
				results.add(result);
				tell(result, left.decrementAndGet());
			}
		}
		return results;
	}

	private CaseResult result(FaultCase next, FaultSite site) throws InterruptedException {
		try {
			return CaseRun.of(next, this.baselines.get(next.scenario()), site);
		}
		catch (RuntimeException ex) {
			return new CaseResult(next, List.of(), List.of("The case itself broke: " + ex));
		}
	}

	private static void tell(CaseResult result, int left) {
		if (!result.isGood()) {
			System.out.println(result);
		}
		if (left % TOLD_EVERY == 0) {
			System.out.println("%tT %s cases left".formatted(LocalTime.now(), left));
		}
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
