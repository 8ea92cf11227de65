package dev.migrations.fault;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a client sends before it waits for an answer.
 *
 * @param number its number among the requests of all connections, from 1
 * @param connection the number of its connection, from 1
 * @param sql the statements in it, as far as the server gets their text
 */
record Request(int number, int connection, List<String> sql) {

	private static final int SHOWN = 100;

	Request {
		sql = List.copyOf(sql);
	}

	/**
	 * Whether it runs a statement that is a transaction only in parts.
	 * @return whether one of its statements is {@code CONCURRENTLY}
	 */
	boolean isConcurrent() {
		return this.sql.stream().anyMatch((text) -> text.toUpperCase(Locale.ROOT).contains(" CONCURRENTLY"));
	}

	@Override
	public String toString() {
		String text = this.sql.stream()
			.map((statement) -> statement.replaceAll("\\s+", " "))
			.map((statement) -> (statement.length() > SHOWN) ? statement.substring(0, SHOWN) + "..." : statement)
			.collect(Collectors.joining(" ; "));
		return "request %s on connection %s: %s".formatted(this.number, this.connection, text);
	}

}
