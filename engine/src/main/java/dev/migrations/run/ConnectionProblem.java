package dev.migrations.run;

import java.util.List;

import dev.migrations.Problem;

/**
 * Why nothing runs on a connection.
 */
public sealed interface ConnectionProblem extends Problem {

	/**
	 * A statement outside a transaction counts on a search path or role that the session
	 * must have, or the lock on the session itself, but every statement may meet another
	 * session.
	 */
	record PooledConnection(String fact, String remedy) implements ConnectionProblem {

		static PooledConnection sessionState(List<String> places) {
			return new PooledConnection(
					"Outside a transaction, neither a search path nor a role can be set through a connection pooler, but they are needed by "
							+ String.join(", ", places) + ".",
					"Qualify the names in these statements, or give migrations a direct connection to the server with 'migrations.url'.");
		}

		static PooledConnection sessionLock() {
			return new PooledConnection(
					"The connection leads through a pooler, and with 'migrations.lock.mode=session' the lock would stay with whichever "
							+ "of its sessions is at hand.",
					"Leave 'migrations.lock.mode' at 'auto', or give migrations a direct connection to the server with "
							+ "'migrations.url'.");
		}

	}

	/**
	 * The data source opens connections that cannot write.
	 */
	record ReadOnlyConnection() implements ConnectionProblem {

		@Override
		public String fact() {
			return "The data source opens read-only connections.";
		}

		@Override
		public String remedy() {
			return "Take 'spring.datasource.hikari.read-only' or 'readOnly' in the URL away, or name the database for "
					+ "migrations with 'migrations.url'. Nothing was run.";
		}

	}

	/**
	 * There is no schema for the engine's own tables.
	 */
	record MissingSchema(String fact, String remedy) implements ConnectionProblem {

		static MissingSchema none() {
			return new MissingSchema("No schema of the session's search path exists, or none that the user may use.",
					"Create it, in a revision with 'CREATE SCHEMA IF NOT EXISTS ...', type 'GRANT USAGE, CREATE ON SCHEMA ...' "
							+ "for the user, or name another with 'migrations.schema'.");
		}

		static MissingSchema temporary() {
			return new MissingSchema(
					"The session's search path begins with 'pg_temp': what revisions create would be gone when the session ends.",
					"Put another schema first.");
		}

	}

}
