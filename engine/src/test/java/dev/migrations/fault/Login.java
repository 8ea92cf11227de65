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
	 * Let it work in a database that is no copy, and nobody else.
	 * @param server the database's server
	 * @param database a new database
	 */
	void prepare(DurableServer server, TestDatabase database) {
		if (this != SUPERUSER) {
			server.execute("""
					DO $$ BEGIN
						IF to_regrole('%1$s') IS NULL THEN CREATE ROLE %1$s LOGIN; END IF;
					END $$""".formatted(this.user));
			admit(server, database);
			database.execute("GRANT USAGE, CREATE ON SCHEMA public TO " + this.user);
		}
	}

	/**
	 * Let it into a copy of such a database, which has all but the rights on itself.
	 * @param server the database's server
	 * @param database the copy
	 */
	void admit(DurableServer server, TestDatabase database) {
		if (this != SUPERUSER) {
			server.execute("REVOKE ALL ON DATABASE %1$s FROM public; GRANT CONNECT, CREATE ON DATABASE %1$s TO %2$s"
				.formatted(database.name(), this.user));
		}
	}

}
