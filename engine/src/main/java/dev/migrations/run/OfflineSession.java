package dev.migrations.run;

import java.util.List;
import java.util.TimeZone;

import dev.migrations.sql.SqlLiteral;

/**
 * The settings of the session that a script for {@code psql} runs in: those that the
 * driver gives to a connection, as far as they can change what a statement means.
 */
final class OfflineSession {

	static final List<String> SETTINGS = List
		.of("SET client_encoding = 'UTF8'; SET standard_conforming_strings = on; SET DateStyle = 'ISO'; SET TimeZone = %s;"
			.formatted(SqlLiteral.quote(timeZone(TimeZone.getDefault().getID()))));

	private OfflineSession() {
	}

	/**
	 * Undo what a revision has set.
	 * @return commands
	 */
	static List<String> restore() {
		return List.of("RESET SESSION AUTHORIZATION; RESET ROLE; RESET ALL;", SETTINGS.get(0));
	}

	/*
	 * PostgreSQL counts the hours of such names westwards, as POSIX does.
	 */
	static String timeZone(String id) {
		if (id.startsWith("GMT+")) {
			return "GMT-" + id.substring(4);
		}
		return id.startsWith("GMT-") ? "GMT+" + id.substring(4) : id;
	}

}
