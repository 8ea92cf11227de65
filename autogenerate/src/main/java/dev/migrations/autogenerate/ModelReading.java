package dev.migrations.autogenerate;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import org.jspecify.annotations.Nullable;

/**
 * Reads the model in a thread of its own, while the schema that is there is made. Closing
 * waits for the end of it.
 */
final class ModelReading implements AutoCloseable {

	private final FutureTask<Model> task;

	private ModelReading(FutureTask<Model> task) {
		this.task = task;
	}

	static ModelReading start(ModelSource source, int version) {
		FutureTask<Model> task = new FutureTask<>(() -> source.read(version));
		Thread thread = new Thread(task, Thread.currentThread().getName() + "-model");
		thread.setDaemon(true);
		thread.start();
		return new ModelReading(task);
	}

	/**
	 * Wait for the model.
	 * @return the model
	 */
	Model get() {
		try {
			return this.task.get();
		}
		catch (ExecutionException ex) {
			throw unchecked(ex.getCause());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the model was read", ex);
		}
	}

	private static RuntimeException unchecked(@Nullable Throwable failure) {
		if (failure instanceof Error error) {
			throw error;
		}
		return (failure instanceof RuntimeException exception) ? exception : new IllegalStateException(failure);
	}

	@Override
	public void close() {
		try {
			this.task.get();
		}
		catch (ExecutionException ex) {
			// Whoever asked for the model has been told
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
