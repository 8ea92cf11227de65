package dev.migrations.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationResult;
import dev.migrations.lock.LockMode;
import dev.migrations.run.TransactionMode;

/**
 * What is done with the suite of revisions, and with which settings.
 *
 * @param direction what is done
 * @param transaction how many revisions share a transaction
 * @param lockMode how others are kept out
 */
record Scenario(Direction direction, TransactionMode transaction, LockMode lockMode) {

	private static final String LOCATION = "classpath:fault/";

	private static final String PACKAGE = "dev.migrations.fault.revision";

	private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(20);

	/**
	 * What is done.
	 */
	enum Direction {

		/**
		 * From nothing to the revision that fails.
		 */
		UPGRADE("upgrade", null),

		/**
		 * From the revision before that one to nothing.
		 */
		DOWNGRADE("downgrade base", "everything");

		private final String command;

		private final String start;

		Direction(String command, String start) {
			this.command = command;
			this.start = start;
		}

	}

	/**
	 * All there are.
	 * @return the scenarios, the most ordinary one first
	 */
	static List<Scenario> all() {
		List<Scenario> scenarios = new ArrayList<>();
		for (TransactionMode transaction : TransactionMode.values()) {
			for (LockMode lockMode : List.of(LockMode.SESSION, LockMode.TRANSACTION)) {
				for (Direction direction : Direction.values()) {
					scenarios.add(new Scenario(direction, transaction, lockMode));
				}
			}
		}
		return scenarios;
	}

	/**
	 * The revision from which it starts.
	 * @return the revision, or null for an empty database
	 */
	String start() {
		return this.direction.start;
	}

	/*
	 * Through a pooler there is less that a revision may set.
	 */
	private List<String> locations() {
		return List.of(LOCATION + "suite", LOCATION + this.lockMode.name().toLowerCase(Locale.ROOT));
	}

	MigrationEngine engine(DataSource dataSource) {
		return MigrationEngine.builder(dataSource)
			.locations(locations())
			.packages(List.of(PACKAGE))
			.transaction(this.transaction)
			.lockMode(this.lockMode)
			.lockTimeout(LOCK_TIMEOUT)
			.build();
	}

	MigrationResult run(DataSource dataSource) {
		MigrationEngine engine = engine(dataSource);
		return (this.direction == Direction.UPGRADE) ? engine.upgrade() : engine.downgrade("base");
	}

	/**
	 * The same for a process.
	 * @param url the database
	 * @return options of {@link dev.migrations.test.MigratorProcess}
	 */
	String[] options(String url) {
		return new String[] { "url=" + url, "location=" + String.join(",", locations()), "packages=" + PACKAGE,
				"transaction=" + this.transaction, "lockMode=" + this.lockMode, "lockTimeout=" + LOCK_TIMEOUT,
				"command=" + this.direction.command };
	}

	@Override
	public String toString() {
		return this.direction + " " + this.transaction + " " + this.lockMode;
	}

}
