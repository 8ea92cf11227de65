package dev.migrations.run;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.store.RoleScope;

/**
 * The session that a script for {@code psql} runs in: the settings that the driver gives
 * to a connection, as far as they can change what a statement means, and the role of the
 * run.
 *
 * @param role the role
 */
record OfflineSession(RoleScope role) {

	/**
	 * Begin a transaction, as {@link dev.migrations.store.Batch#READ_COMMITTED} tells.
	 */
	static final String BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED;";

	private static final String SETTINGS = "SET client_encoding = 'UTF8'; SET DateStyle = 'ISO'; SET "
			+ String.join("; SET ", Manners.MEANING) + ";";

	/*
	 * The user's own name would become that of the role.
	 */
	private static final String SEARCH_PATH = "SELECT pg_catalog.set_config('search_path', %s, false) AS migrations_search_path \\gset"
		.formatted(RunStart.SEARCH_PATH);

	/**
	 * Set everything.
	 * @return commands
	 */
	List<String> settings() {
		List<String> commands = new ArrayList<>();
		commands.add(SETTINGS);
		for (String statement : this.role.take("SET SESSION")) {
			commands.add(SEARCH_PATH);
			commands.add(statement + ";");
		}
		return commands;
	}

	/**
	 * Undo what a revision has set.
	 * @return commands
	 */
	List<String> restore() {
		List<String> commands = new ArrayList<>(end());
		commands.addAll(settings());
		return commands;
	}

	/**
	 * Leave the session as psql has opened it.
	 * @return commands
	 */
	List<String> end() {
		return List.of("RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL;");
	}

}
