package dev.migrations.fault;

import java.util.HashMap;
import java.util.Map;

import dev.migrations.test.DurableServer;
import dev.migrations.test.TestDatabase;

/**
 * A server for faults, with a prepared database for each scenario to start from.
 *
 * @param server the server
 * @param prepared names of databases by scenario
 */
record FaultSite(DurableServer server, Map<Scenario, String> prepared) implements AutoCloseable {

	static FaultSite open() {
		return new FaultSite(DurableServer.start(), new HashMap<>());
	}

	/**
	 * Create a database in which a scenario can start.
	 * @param scenario the scenario
	 * @return the new database
	 */
	TestDatabase createDatabase(Scenario scenario) {
		return this.server.createDatabase(this.prepared.computeIfAbsent(scenario, this::prepare));
	}

	private String prepare(Scenario scenario) {
		TestDatabase database = this.server.createDatabase();
		String start = scenario.start();
		if (start != null) {
			scenario.engine(database.dataSource()).upgrade(start);
			this.server.awaitNoSessions(database);
		}
		return database.name();
	}

	@Override
	public void close() {
		this.server.close();
	}

}
