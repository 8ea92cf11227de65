package dev.migrations.fault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.command.MigrationEngine;
import dev.migrations.test.DurableServer;
import dev.migrations.test.TestDatabase;

/**
 * A server for faults, with prepared databases for scenarios to start from.
 *
 * @param server the server
 * @param prepared names of databases by what was upgraded to in them
 */
record FaultSite(DurableServer server, Map<List<List<String>>, String> prepared) implements AutoCloseable {

	static FaultSite open() {
		return new FaultSite(DurableServer.start(), new HashMap<>());
	}

	/**
	 * Create a database in which a scenario can start.
	 * @param scenario the scenario
	 * @return the new database
	 */
	TestDatabase createDatabase(Scenario scenario) {
		List<List<String>> state = List.of(scenario.locations(), scenario.stretch().start());
		return this.server.createDatabase(this.prepared.computeIfAbsent(state, (key) -> prepare(scenario)));
	}

	private String prepare(Scenario scenario) {
		TestDatabase database = this.server.createDatabase();
		MigrationEngine engine = scenario.engine(database.dataSource());
		scenario.stretch().start().forEach(engine::upgrade);
		this.server.awaitNoSessions(database);
		return database.name();
	}

	@Override
	public void close() {
		this.server.close();
	}

}
