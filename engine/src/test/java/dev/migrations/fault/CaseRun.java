package dev.migrations.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import dev.migrations.test.MigratorProcess;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;

/**
 * Runs a case:
 * <ol>
 * <li>For each fault: run until it happens, and wait until that run has ended.</li>
 * <li>Run again, as a restart would, without looking at anything.</li>
 * <li>What fails is corrected, and runs again.</li>
 * <li>Compare the end and all that is in the database with an undisturbed run.</li>
 * </ol>
 */
final class CaseRun {

	private final FaultSite site;

	private final FaultCase fault;

	private final TestDatabase database;

	private final List<String> story = new ArrayList<>();

	private final List<String> problems = new ArrayList<>();

	private CaseRun(FaultSite site, FaultCase fault) throws InterruptedException {
		this.site = site;
		this.fault = fault;
		this.database = site.createDatabase(fault.scenario());
	}

	static CaseResult of(FaultCase fault, Baseline baseline, FaultSite site) throws InterruptedException {
		CaseRun run = new CaseRun(site, fault);
		for (Fault each : fault.faults()) {
			run.disturb(each);
		}
		run.recover(baseline);
		site.server().drop(run.database);
		return new CaseResult(fault, run.story, run.problems);
	}

	private void disturb(Fault each) throws InterruptedException {
		boolean first = this.story.isEmpty();
		boolean hit = (each.action() == FaultAction.ERROR) ? disturbCalls(each) : disturbRequests(each);
		if (!hit && first) {
			this.problems.add("The fault did not happen");
		}
	}

	private boolean disturbCalls(Fault each) throws InterruptedException {
		ErrorInjector injector = new ErrorInjector(each.number(), each.moment());
		Outcome outcome = this.fault.scenario().run(injector.wrap(this.fault.scenario().dataSource(this.database)));
		this.story.add("%s: %s".formatted(each, outcome.details()));
		return injector.isHit();
	}

	private boolean disturbRequests(Fault each) throws InterruptedException {
		AtomicReference<MigratorProcess> process = new AtomicReference<>();
		FaultInjector injector = new FaultInjector(each, this.site.server(), this.database, process);
		try (FaultProxy proxy = FaultProxy.start(this.database.port(), injector)) {
			TestDatabase proxied = new TestDatabase(proxy.port(), this.database.name());
			Outcome outcome = (each.action() == FaultAction.KILL) ? runProcess(proxied, process)
					: this.fault.scenario().run(proxied);
			boolean struck = injector.awaitStrike();
			this.story.add("%s hit %s: %s".formatted(each, injector.hit(), outcome.details()));
			return struck;
		}
	}

	private Outcome runProcess(TestDatabase proxied, AtomicReference<MigratorProcess> started)
			throws InterruptedException {
		String[] options = this.fault.scenario().options(proxied.url());
		try (MigratorProcess process = MigratorProcess.start(proxied, new ScriptFolder(Path.of("")), options)) {
			started.set(process);
			int code = process.exitCode();
			return new Outcome("exit code " + code, "exit code " + code);
		}
	}

	private void recover(Baseline baseline) throws InterruptedException {
		Outcome outcome = this.fault.scenario().run(this.database);
		this.story.add("then: " + outcome.details());
		if (!outcome.text().equals(baseline.outcome().text())) {
			this.problems.add("Ends with %s instead of %s".formatted(outcome.text(), baseline.outcome().text()));
		}
		if (this.fault.scenario().phase() == Phase.MISTAKEN) {
			correct();
		}
		this.site.server()
			.awaitNoSessions(this.database)
			.forEach((session) -> this.problems.add("A session is left: " + session));
		this.problems.addAll(Fingerprint.read(this.database).differencesFrom(baseline.fingerprint()));
	}

	private void correct() throws InterruptedException {
		Outcome outcome = this.fault.scenario().correct(this.database);
		this.story.add("then, corrected: " + outcome.details());
		if (!outcome.isDone()) {
			this.problems.add("Ends once it is corrected with " + outcome.text());
		}
	}

}
