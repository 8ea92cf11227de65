package dev.migrations.fault;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import dev.migrations.command.MigrationEngine;
import dev.migrations.lock.LockMode;
import dev.migrations.run.TransactionMode;
import dev.migrations.run.UnfinishedStepException;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Statements outside a transaction whose outcome no catalog tells: after a fault, the
 * next run stops with the right words if need be, and a person who follows them gets what
 * an undisturbed run leaves.
 */
class ArbitraryStatementIntegrationTests {

	private int resumed;

	private int resumedBehind;

	@BeforeAll
	static void keepQuiet() {
		QuietLog.begin();
	}

	@AfterAll
	static void speakAgain() {
		QuietLog.end();
	}

	@ParameterizedTest
	@EnumSource(value = LockMode.class, mode = Mode.EXCLUDE, names = "AUTO")
	void asksAPersonAboutArbitraryStatement(LockMode lockMode) throws Exception {
		Scenario scenario = new Scenario(Stretch.ARBITRARY, Phase.ARBITRARY, TransactionMode.PER_REVISION, lockMode,
				Login.OWNER);
		try (FaultSite site = FaultSite.open()) {
			Baseline baseline = Baseline.of(scenario, site);
			for (FaultAction action : new FaultAction[] { FaultAction.CUT, FaultAction.VANISH }) {
				for (Fault fault : faults(baseline, action)) {
					TestDatabase database = site.createDatabase(scenario);
					Outcome broken = disturb(scenario, fault, site, database);
					recover(scenario.engine(scenario.dataSource(database)), database);
					site.server().awaitNoSessions(database);
					assertThat(Fingerprint.read(database).differencesFrom(baseline.fingerprint()))
						.as("%s: %s", fault, broken.details())
						.isEmpty();
				}
			}
		}
		assertThat(this.resumed).isPositive();
		assertThat(this.resumedBehind).isPositive();
	}

	/*
	 * What comes before is no other than in any run. A client that vanishes takes longer,
	 * and matters while the server is at work.
	 */
	private static List<Fault> faults(Baseline baseline, FaultAction action) {
		int first = baseline.requests()
			.stream()
			.filter((request) -> request.toString().contains("'before'"))
			.findFirst()
			.orElseThrow()
			.number();
		return baseline.faults(action)
			.stream()
			.filter((fault) -> fault.number() >= first)
			.filter((fault) -> action != FaultAction.VANISH || fault.moment() == Moment.DURING)
			.toList();
	}

	private static Outcome disturb(Scenario scenario, Fault fault, FaultSite site, TestDatabase database)
			throws InterruptedException {
		FaultInjector injector = new FaultInjector(fault, site.server(), database, new AtomicReference<>());
		try (FaultProxy proxy = FaultProxy.start(database.port(), injector)) {
			TestDatabase proxied = new TestDatabase(proxy.port(), database.name());
			Outcome outcome = scenario.run(proxied);
			assertThat(injector.awaitStrike()).as(fault.toString()).isTrue();
			return outcome;
		}
	}

	private void recover(MigrationEngine engine, TestDatabase database) {
		try {
			engine.upgrade();
		}
		catch (UnfinishedStepException ex) {
			assertThat(ex).hasMessageContaining("arbitrary.sql:8")
				.hasMessageContaining("statement 3")
				.hasMessageContaining("INSERT INTO note VALUES ('by itself')")
				.hasMessageContaining("'migrations resume --done'")
				.hasMessageContaining("'migrations resume'")
				.hasMessageContaining("'migrations stamp arbitrary'");
			decide(engine, database);
		}
	}

	private void decide(MigrationEngine engine, TestDatabase database) {
		if (database.query("SELECT text FROM note").contains("by itself")) {
			this.resumedBehind++;
			engine.resumeBehind();
		}
		else {
			this.resumed++;
			engine.resume();
		}
	}

}
