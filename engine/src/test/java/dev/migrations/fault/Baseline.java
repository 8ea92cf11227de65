package dev.migrations.fault;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.test.TestDatabase;

/**
 * An undisturbed run.
 *
 * @param requests what is sent to the server
 * @param calls how many JDBC calls talk to the server
 * @param outcome how it ends
 * @param fingerprint what it leaves
 */
record Baseline(List<Request> requests, int calls, Outcome outcome, Fingerprint fingerprint) {

	Baseline {
		requests = List.copyOf(requests);
	}

	/**
	 * Run undisturbed.
	 * @param scenario what runs
	 * @param site where
	 * @return what came of it
	 * @throws InterruptedException if the thread is interrupted
	 */
	static Baseline of(Scenario scenario, FaultSite site) throws InterruptedException {
		TestDatabase database = site.createDatabase(scenario);
		try (FaultProxy proxy = FaultProxy.start(database.port(), (moment, request, connection) -> {
		})) {
			TestDatabase proxied = new TestDatabase(proxy.port(), database.name());
			Outcome outcome = scenario.run(proxied);
			List<Request> requests = proxy.requests();
			ErrorInjector injector = new ErrorInjector(0, Moment.BEFORE);
			TestDatabase other = site.createDatabase(scenario);
			scenario.run(injector.wrap(scenario.dataSource(other)));
			Outcome end = (scenario.phase() == Phase.MISTAKEN) ? scenario.correct(database) : outcome;
			if (scenario.phase() != Phase.SUITE && !end.isDone()) {
				throw new IllegalStateException(scenario + " ends with " + end.details());
			}
			return new Baseline(requests, injector.calls(), outcome, Fingerprint.read(database));
		}
	}

	/**
	 * All that can go wrong once.
	 * @param action what goes wrong
	 * @return a fault for each request or call, moment and obstacle
	 */
	List<Fault> faults(FaultAction action) {
		List<Fault> faults = new ArrayList<>();
		for (Moment moment : action.moments()) {
			if (action == FaultAction.ERROR) {
				for (int number = 1; number <= this.calls; number++) {
					faults.add(new Fault(number, moment, action, Obstacle.NONE));
				}
				continue;
			}
			for (Request request : this.requests) {
				for (Obstacle obstacle : Obstacle.of(moment, request)) {
					faults.add(new Fault(request.number(), moment, action, obstacle));
				}
			}
		}
		return faults;
	}

}
