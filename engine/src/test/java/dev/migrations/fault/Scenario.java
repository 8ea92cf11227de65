package dev.migrations.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

import javax.sql.DataSource;

import dev.migrations.command.MigrationEngine;
import dev.migrations.lock.LockMode;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.run.TransactionMode;
import dev.migrations.test.TestDatabase;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * What is run, and with which settings.
 *
 * @param stretch what is run
 * @param phase of which files
 * @param transaction how many revisions share a transaction
 * @param lockMode how others are kept out
 * @param login who migrates
 */
record Scenario(Stretch stretch, Phase phase, TransactionMode transaction, LockMode lockMode, Login login) {

	private static final String PACKAGE = "dev.migrations.fault.revision";

	private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(20);

	/*
	 * Half of it is more than a run takes, or else looking for blockers would make one
	 * run differ from the other.
	 */
	private static final Duration DDL_LOCK_TIMEOUT = Duration.ofSeconds(60);

	private static final List<LockMode> LOCK_MODES = List.of(LockMode.SESSION, LockMode.TRANSACTION);

	/**
	 * All revisions of the suite in one run.
	 * @return the scenarios
	 */
	static List<Scenario> whole() {
		List<Scenario> scenarios = new ArrayList<>();
		for (TransactionMode transaction : TransactionMode.values()) {
			each((lockMode, login) -> {
				scenarios.add(new Scenario(Stretch.UPGRADE, Phase.SUITE, transaction, lockMode, login));
				scenarios.add(new Scenario(Stretch.DOWNGRADE, Phase.SUITE, transaction, lockMode, login));
			});
		}
		return scenarios;
	}

	/**
	 * Each revision of the suite in a run of its own.
	 * @return the scenarios
	 */
	static List<Scenario> single() {
		List<Scenario> scenarios = new ArrayList<>();
		each((lockMode, login) -> {
			Scenario any = new Scenario(Stretch.UPGRADE, Phase.SUITE, TransactionMode.PER_REVISION, lockMode, login);
			Stretch.each(any.graph()).forEach((stretch) -> scenarios.add(any.with(stretch, Phase.SUITE)));
		});
		return scenarios;
	}

	/**
	 * Each revision that fails, and each one that is corrected after that.
	 * @return the scenarios
	 */
	static List<Scenario> mistakes() {
		List<Scenario> scenarios = new ArrayList<>();
		each((lockMode, login) -> {
			Scenario any = new Scenario(Stretch.UPGRADE, Phase.SUITE, TransactionMode.PER_REVISION, lockMode, login);
			for (Stretch stretch : Stretch.MISTAKES) {
				scenarios.add(any.with(stretch, Phase.MISTAKEN));
				scenarios.add(any.with(stretch, Phase.CORRECTED));
			}
		});
		return scenarios;
	}

	private static void each(BiConsumer<LockMode, Login> use) {
		LOCK_MODES.forEach((lockMode) -> Login.chosen().forEach((login) -> use.accept(lockMode, login)));
	}

	private Scenario with(Stretch other, Phase otherPhase) {
		return new Scenario(other, otherPhase, this.transaction, this.lockMode, this.login);
	}

	/**
	 * The same once what fails is corrected.
	 * @return a scenario that ends well
	 */
	Scenario corrected() {
		return with(this.stretch, Phase.CORRECTED);
	}

	/**
	 * The same while it fails.
	 * @return a scenario that fails
	 */
	Scenario mistaken() {
		return with(this.stretch, Phase.MISTAKEN);
	}

	private RevisionGraph graph() {
		return engine(new DriverManagerDataSource()).scripts().graph();
	}

	List<String> locations() {
		return this.phase.locations(this.lockMode);
	}

	/**
	 * A data source of whoever migrates.
	 * @param database the database, or a proxy before it
	 * @return a data source
	 */
	DataSource dataSource(TestDatabase database) {
		return database.dataSource(this.login.user());
	}

	/*
	 * What fails there fails however often it is tried.
	 */
	private int retries() {
		return (this.phase == Phase.MISTAKEN) ? 1 : 10;
	}

	private List<String> packages() {
		return (this.phase == Phase.SUITE) ? List.of(PACKAGE) : List.of();
	}

	MigrationEngine engine(DataSource dataSource) {
		return MigrationEngine.builder(dataSource)
			.locations(locations())
			.packages(packages())
			.transaction(this.transaction)
			.lockMode(this.lockMode)
			.unpooled(dataSource)
			.lockTimeout(LOCK_TIMEOUT)
			.ddlLockTimeout(DDL_LOCK_TIMEOUT)
			.ddlRetries(retries())
			.build();
	}

	Outcome run(TestDatabase database) throws InterruptedException {
		return run(dataSource(database));
	}

	Outcome run(DataSource dataSource) throws InterruptedException {
		return Outcome.of(() -> this.stretch.run(engine(dataSource)));
	}

	/**
	 * Correct what has made this fail, and run again.
	 * @param database the database
	 * @return how that ends
	 * @throws InterruptedException if the thread is interrupted
	 */
	Outcome correct(TestDatabase database) throws InterruptedException {
		Phase.CORRECTION.forEach(database::execute);
		return corrected().run(database);
	}

	/**
	 * The same for a process.
	 * @param url the database
	 * @return options of {@link dev.migrations.test.MigratorProcess}
	 */
	String[] options(String url) {
		return new String[] { "url=" + url, "user=" + this.login.user(), "location=" + String.join(",", locations()),
				"packages=" + String.join(",", packages()), "transaction=" + this.transaction,
				"lockMode=" + this.lockMode, "lockTimeout=" + LOCK_TIMEOUT, "ddlLockTimeout=" + DDL_LOCK_TIMEOUT,
				"ddlRetries=" + retries(), "command=" + this.stretch };
	}

	@Override
	public String toString() {
		return "%s of %s %s %s as %s".formatted(this.stretch, this.phase, this.transaction, this.lockMode, this.login);
	}

}
