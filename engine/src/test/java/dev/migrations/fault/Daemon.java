package dev.migrations.fault;

import java.io.IOException;

/**
 * Work on a thread of its own that ends with its connection.
 */
@FunctionalInterface
interface Daemon {

	/**
	 * Do the work.
	 * @throws IOException if the connection is closed
	 * @throws InterruptedException if the thread is interrupted
	 */
	void run() throws IOException, InterruptedException;

	static Thread start(String name, Daemon work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// The connection is closed: that is the end
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}, name);
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

}
