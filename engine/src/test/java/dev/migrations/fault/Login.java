package dev.migrations.fault;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.test.DurableServer;
import dev.migrations.test.TestDatabase;

/**
 * Who migrates.
 */
enum Login {

	/**
	 * May do everything.
	 */
	SUPERUSER("postgres"),

	/**
	 * Owns what it makes, and may do no more than the documentation asks for.
	 */
	OWNER("plain_owner");

	private final String user;

	Login(String user) {
		this.user = user;
	}

	/**
	 * Those that the system property {@code faults.role} names.
	 * @return one or both; both when there is none
	 */
	static List<Login> chosen() {
		String name = System.getProperty("faults.role", "both");
		List<Login> chosen = new ArrayList<>(List.of(values()));
		chosen.removeIf((login) -> !name.equals("both") && !login.name().equalsIgnoreCase(name));
		if (chosen.isEmpty()) {
			throw new IllegalArgumentException("No such role: " + name);
		}
		return chosen;
	}

	String user() {
		return this.user;
	}

	/**
	 * Let it work in a database, and nobody else.
	 * @param server the database's server
	 * @param database a new database
	 */
	void prepare(DurableServer server, TestDatabase database) {
		if (this == SUPERUSER) {
			return;
		}
		TestDatabase administration = server.administration();
		if (administration.query("SELECT 1 FROM pg_roles WHERE rolname = '" + this.user + "'").isEmpty()) {
			administration.execute("CREATE ROLE " + this.user + " LOGIN");
		}
		administration.execute("REVOKE ALL ON DATABASE " + database.name() + " FROM public");
		administration.execute("GRANT CONNECT, CREATE ON DATABASE " + database.name() + " TO " + this.user);
		database.execute("GRANT USAGE, CREATE ON SCHEMA public TO " + this.user);
	}

}
