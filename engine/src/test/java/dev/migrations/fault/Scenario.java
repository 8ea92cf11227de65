package dev.migrations.fault;

import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationResult;
import dev.migrations.run.TransactionMode;

/**
 * What is done with the suite of revisions, and with which settings.
 *
 * @param direction what is done
 * @param transaction how many revisions share a transaction
 */
record Scenario(Direction direction, TransactionMode transaction) {

	static final String LOCATION = "classpath:fault";

	static final String PACKAGE = "dev.migrations.fault.revision";

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
	 * The revision from which it starts.
	 * @return the revision, or null for an empty database
	 */
	String start() {
		return this.direction.start;
	}

	MigrationEngine engine(DataSource dataSource) {
		return MigrationEngine.builder(dataSource)
			.locations(List.of(LOCATION))
			.packages(List.of(PACKAGE))
			.transaction(this.transaction)
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
		return new String[] { "url=" + url, "location=" + LOCATION, "packages=" + PACKAGE,
				"transaction=" + this.transaction, "lockTimeout=" + LOCK_TIMEOUT, "command=" + this.direction.command };
	}

	@Override
	public String toString() {
		return this.direction + " " + this.transaction;
	}

}
