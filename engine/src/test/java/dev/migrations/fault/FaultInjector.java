package dev.migrations.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import dev.migrations.test.DurableServer;
import dev.migrations.test.MigratorProcess;
import dev.migrations.test.TestDatabase;

/**
 * Makes one fault happen on the way between a client and its server.
 */
final class FaultInjector implements ProxyListener {

	private static final Duration UNNOTICED = Duration.ofMillis(300);

	private static final Duration DELAY = Duration.ofMillis(120);

	private static final Duration STEP = Duration.ofMillis(5);

	private static final int STEPS = 100;

	private final Fault fault;

	private final DurableServer server;

	private final TestDatabase database;

	private final AtomicReference<MigratorProcess> process;

	private volatile Connection obstacle;

	private final CountDownLatch struck = new CountDownLatch(1);

	private volatile Request hit;

	FaultInjector(Fault fault, DurableServer server, TestDatabase database, AtomicReference<MigratorProcess> process) {
		this.fault = fault;
		this.server = server;
		this.database = database;
		this.process = process;
	}

	/**
	 * The request that was hit.
	 * @return the request, or null when the fault has not happened
	 */
	Request hit() {
		return this.hit;
	}

	@Override
	public void reached(Moment moment, Request request, ProxyConnection connection) throws InterruptedException {
		if (request.number() == this.fault.number()) {
			if (moment == Moment.BEFORE) {
				putObstacle();
			}
			if (moment == this.fault.moment()) {
				awaitObstacle(connection.pid());
				this.hit = request;
				strike(connection);
				removeObstacle();
			}
		}
	}

	/**
	 * Wait until a new run can begin.
	 * @return whether the fault has happened
	 * @throws InterruptedException if the thread is interrupted
	 */
	boolean awaitStrike() throws InterruptedException {
		if (this.hit == null) {
			return false;
		}
		this.struck.await();
		return true;
	}

	private void strike(ProxyConnection connection) throws InterruptedException {
		try {
			act(connection);
		}
		finally {
			this.struck.countDown();
		}
	}

	private void act(ProxyConnection connection) throws InterruptedException {
		switch (this.fault.action()) {
			case KILL -> {
				connection.discard();
				this.process.get().kill();
			}
			case TERMINATE -> this.server.terminate(connection.pid());
			case CUT -> connection.cut();
			case VANISH -> {
				connection.discard();
				connection.vanish(UNNOTICED);
			}
			case DELAY -> {
				connection.vanish(UNNOTICED);
				this.struck.countDown();
				Thread.sleep(DELAY.toMillis());
			}
			case CRASH -> {
				this.server.crash();
				connection.cut();
			}
			default -> throw new IllegalStateException(this.fault.toString());
		}
	}

	private void putObstacle() {
		if (this.fault.obstacle() != Obstacle.NONE) {
			try {
				this.obstacle = this.fault.obstacle().open(this.database);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	/*
	 * Until the server process waits, or has ended in spite of the obstacle.
	 */
	private void awaitObstacle(int pid) throws InterruptedException {
		if (this.obstacle != null) {
			for (int step = 0; step < STEPS && !this.server.isWaiting(pid); step++) {
				Thread.sleep(STEP.toMillis());
			}
		}
	}

	private void removeObstacle() {
		Connection session = this.obstacle;
		if (session != null) {
			Daemon.start("obstacle", () -> {
				Thread.sleep(DELAY.toMillis());
				close(session);
			});
		}
	}

	private static void close(Connection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
