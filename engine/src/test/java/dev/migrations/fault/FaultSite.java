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
record FaultSite(DurableServer server, Map<List<Object>, String> prepared) implements AutoCloseable {

	static FaultSite open() {
		return new FaultSite(DurableServer.start(), new HashMap<>());
	}

	/**
	 * Create a database in which a scenario can start.
	 * @param scenario the scenario
	 * @return the new database
	 * @throws InterruptedException if the thread is interrupted
	 */
	TestDatabase createDatabase(Scenario scenario) throws InterruptedException {
		List<Object> state = List.of(scenario.locations(), scenario.stretch().start(), scenario.login(),
				(scenario.phase() == Phase.CORRECTED) ? scenario.stretch() : "");
		String template = this.prepared.get(state);
		if (template == null) {
			template = prepare(scenario);
			this.prepared.put(state, template);
		}
		TestDatabase database = this.server.createDatabase(template);
		scenario.login().admit(this.server, database);
		return database;
	}

	private String prepare(Scenario scenario) throws InterruptedException {
		TestDatabase database = this.server.createDatabase();
		scenario.login().prepare(this.server, database);
		Scenario first = (scenario.phase() == Phase.CORRECTED) ? scenario.mistaken() : scenario;
		MigrationEngine engine = first.engine(first.dataSource(database));
		scenario.stretch().start().forEach(engine::upgrade);
		if (scenario.phase() == Phase.CORRECTED) {
			first.run(database);
			Phase.CORRECTION.forEach(database::execute);
		}
		this.server.awaitNoSessions(database);
		return database.name();
	}

	@Override
	public void close() {
		this.server.close();
	}

}
