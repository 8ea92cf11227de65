package dev.migrations.fault;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import dev.migrations.run.StatementFailedException;

/**
 * How a run has ended, without what differs from run to run.
 *
 * @param text what is the same for the same end
 * @param details all that is known
 */
record Outcome(String text, String details) {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Outcome DONE = new Outcome("done", "done");

	static Outcome of(Callable<?> run) throws InterruptedException {
		FutureTask<?> task = new FutureTask<>(run);
		Daemon.start("run", task::run);
		try {
			task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			return DONE;
		}
		catch (ExecutionException ex) {
			return of(ex.getCause());
		}
		catch (TimeoutException ex) {
			return new Outcome("hangs", "hangs for longer than " + PATIENCE);
		}
	}

	boolean isDone() {
		return equals(DONE);
	}

	private static Outcome of(Throwable failure) {
		String details = failure.toString().strip();
		if (failure instanceof StatementFailedException ex) {
			return new Outcome("%s with %s".formatted(ex.getStatement(), ex.getError().sqlState()), details);
		}
		return new Outcome(details, details);
	}

}
