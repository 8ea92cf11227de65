package dev.migrations.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import javax.sql.DataSource;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationResult;
import dev.migrations.lock.LockMode;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.run.TransactionMode;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What is run, and with which settings.
 *
 * @param stretch what is run
 * @param transaction how many revisions share a transaction
 * @param lockMode how others are kept out
 */
record Scenario(Stretch stretch, TransactionMode transaction, LockMode lockMode) {

	private static final String LOCATION = "classpath:fault/";

	private static final String PACKAGE = "dev.migrations.fault.revision";

	private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(20);

	/*
	 * Half of it is more than a run takes, or else looking for blockers would make one
	 * run differ from the other.
	 */
	private static final Duration DDL_LOCK_TIMEOUT = Duration.ofSeconds(60);

	private static final List<LockMode> LOCK_MODES = List.of(LockMode.SESSION, LockMode.TRANSACTION);

	/**
	 * All revisions in one run.
	 * @return the scenarios
	 */
	static List<Scenario> whole() {
		List<Scenario> scenarios = new ArrayList<>();
		for (TransactionMode transaction : TransactionMode.values()) {
			for (LockMode lockMode : LOCK_MODES) {
				scenarios.add(new Scenario(Stretch.UPGRADE, transaction, lockMode));
				scenarios.add(new Scenario(Stretch.DOWNGRADE, transaction, lockMode));
			}
		}
		return scenarios;
	}

	/**
	 * Each revision in a run of its own.
	 * @return the scenarios
	 */
	static List<Scenario> single() {
		List<Scenario> scenarios = new ArrayList<>();
		for (LockMode lockMode : LOCK_MODES) {
			Stretch.each(new Scenario(Stretch.UPGRADE, TransactionMode.PER_REVISION, lockMode).graph())
				.forEach((stretch) -> scenarios.add(new Scenario(stretch, TransactionMode.PER_REVISION, lockMode)));
		}
		return scenarios;
	}

	private RevisionGraph graph() {
		return engine(new DriverManagerDataSource()).scripts().graph();
	}

	/*
	 * Through a pooler there is less that a revision may set.
	 */
	List<String> locations() {
		if (this.stretch.equals(Stretch.ARBITRARY)) {
			return List.of(LOCATION + "arbitrary");
		}
		return List.of(LOCATION + "suite", LOCATION + this.lockMode.name().toLowerCase(Locale.ROOT));
	}

	MigrationEngine engine(DataSource dataSource) {
		return MigrationEngine.builder(dataSource)
			.locations(locations())
			.packages(this.stretch.equals(Stretch.ARBITRARY) ? List.of() : List.of(PACKAGE))
			.transaction(this.transaction)
			.lockMode(this.lockMode)
			.unpooled(dataSource)
			.lockTimeout(LOCK_TIMEOUT)
			.ddlLockTimeout(DDL_LOCK_TIMEOUT)
			.build();
	}

	MigrationResult run(DataSource dataSource) {
		return this.stretch.run(engine(dataSource));
	}

	/**
	 * The same for a process.
	 * @param url the database
	 * @return options of {@link dev.migrations.test.MigratorProcess}
	 */
	String[] options(String url) {
		return new String[] { "url=" + url, "location=" + String.join(",", locations()), "packages=" + PACKAGE,
				"transaction=" + this.transaction, "lockMode=" + this.lockMode, "lockTimeout=" + LOCK_TIMEOUT,
				"ddlLockTimeout=" + DDL_LOCK_TIMEOUT, "command=" + this.stretch };
	}

	@Override
	public String toString() {
		return "%s %s %s".formatted(this.stretch, this.transaction, this.lockMode);
	}

}
