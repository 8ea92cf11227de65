package dev.migrations.fault;

import dev.migrations.test.ScriptFolder;

/**
 * Fifty revisions in a chain with a branch and a merge, of which some are one
 * transaction, some have statements outside a transaction, and some have both. The rows
 * of the table {@code entry} tell how often each ran.
 */
final class RaceRevisions {

	static final int COUNT = 50;

	private RaceRevisions() {
	}

	static void write(ScriptFolder folder) {
		folder.revision("r01", """
				CREATE TABLE entry (revision text);
				CREATE TABLE load (id int PRIMARY KEY, x int, y int);
				INSERT INTO load SELECT i, i % 100, i FROM generate_series(1, 5000) i;
				""" + entry("r01"), null);
		for (int number = 2; number < COUNT; number++) {
			folder.revision(id(number) + " <- " + id(number - below(number)), upgrade(number), null);
		}
		folder.revision("r50 <- r49, r39", entry("r50"), null);
	}

	private static String id(int number) {
		return ((number < 10) ? "r0" : "r") + number;
	}

	/*
	 * r39 is a branch's end: r40 leaves it aside.
	 */
	private static int below(int number) {
		return (number == 40) ? 5 : 1;
	}

	private static String upgrade(int number) {
		String id = id(number);
		return switch (number % 5) {
			case 0 -> "CREATE INDEX CONCURRENTLY load_%s ON load (x, y);\n".formatted(id);
			case 1 -> "CREATE TABLE t_%s (id int);\nSELECT pg_sleep(0.03);\n".formatted(id) + entry(id);
			case 2 -> entry(id) + "CREATE INDEX CONCURRENTLY load_%1$s ON load (y);\n".formatted(id) + entry(id + "-2")
					+ "DROP INDEX CONCURRENTLY load_%1$s;\n".formatted(id) + entry(id + "-3");
			case 3 -> "ALTER TABLE load ADD COLUMN c_%s int DEFAULT 0;\n".formatted(id)
					+ "UPDATE load SET y = y + 1;\nSELECT pg_sleep(0.05);\n" + entry(id);
			default ->
				"CREATE UNIQUE INDEX CONCURRENTLY load_%1$s ON load (id);\nREINDEX INDEX CONCURRENTLY load_%1$s;\n"
					.formatted(id) + entry(id);
		};
	}

	private static String entry(String text) {
		return "INSERT INTO entry VALUES ('%s');\n".formatted(text);
	}

}
