package dev.migrations.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Runs many cases, several at once, each worker on a server of its own.
 *
 * @param baselines the undisturbed runs
 * @param workers how many at once
 */
record KillMatrix(Baselines baselines, int workers) {

	/**
	 * Run cases.
	 * @param cases the cases
	 * @return what came of them
	 * @throws InterruptedException if the thread is interrupted
	 */
	MatrixReport run(List<FaultCase> cases) throws InterruptedException {
		long start = System.nanoTime();
		Queue<FaultCase> queue = new ConcurrentLinkedQueue<>(cases);
		ExecutorService executor = Executors.newFixedThreadPool(this.workers);
		List<Future<List<CaseResult>>> futures = new ArrayList<>();
		for (int worker = 0; worker < this.workers; worker++) {
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
