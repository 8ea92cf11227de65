package dev.migrations.test;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a database's server logged as statements since this log was opened, which must be
 * {@link #switchOn switched on}.
 */
public final class StatementLog {

	private static final Pattern FIELD = Pattern.compile("(?:\"([^\"]*+(?:\"\"[^\"]*+)*+)\"|([^,\"\n]*))([,\n])");

	private static final Pattern STATEMENT = Pattern.compile("(?s)(?:statement|execute [^:]+): (.*)");

	private static final int DATABASE_FIELD = 2;

	private static final int MESSAGE_FIELD = 13;

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final JdbcClient administrator;

	private final String database;

	private final long start;

	private StatementLog(TestDatabase database) {
		TestDatabase administration = database.administration();
		if (!database.query("SHOW log_statement").equals(List.of("all"))) {
			throw new IllegalStateException("The statements of '%s' are not logged".formatted(database.name()));
		}
		this.administrator = administration.client();
		this.database = database.name();
		this.start = readToMark(0).getBytes(StandardCharsets.UTF_8).length;
	}

	/**
	 * Log the statements of sessions that begin from now on.
	 * @param database the database
	 */
	public static void switchOn(TestDatabase database) {
		TestDatabase administration = database.administration();
		for (TestDatabase each : List.of(administration, database)) {
			administration.execute("ALTER DATABASE " + each.name() + " SET log_statement = 'all'");
		}
	}

	/**
	 * Open the log of a database.
	 * @param database the database
	 * @return a log of what follows
	 */
	public static StatementLog open(TestDatabase database) {
		return new StatementLog(database);
	}

	/**
	 * Read all that was logged until now, apart from what the driver sends on its own.
	 * @return the statements of this database, in order
	 */
	public List<String> read() {
		List<String> statements = new ArrayList<>();
		for (List<String> row : rows(readToMark(this.start))) {
			Matcher message = STATEMENT.matcher(row.get(MESSAGE_FIELD));
			if (row.get(DATABASE_FIELD).equals(this.database) && message.matches()) {
				statements.add(message.group(1));
			}
		}
		return statements;
	}

	/*
	 * A process of its own writes the log: wait until a mark has arrived there.
	 */
	private String readToMark(long offset) {
		String mark = "SELECT 'mark %s'".formatted(UUID.randomUUID());
		single(mark, Map.of());
		Instant deadline = Instant.now().plus(PATIENCE);
		while (Instant.now().isBefore(deadline)) {
			String text = readFrom(offset);
			int end = text.indexOf('\n', Math.max(text.indexOf(mark), 0));
			if (text.contains(mark) && end > 0) {
				return text.substring(0, end + 1);
			}
		}
		throw new IllegalStateException("The server did not log '%s' in %s".formatted(mark, PATIENCE));
	}

	private String readFrom(long offset) {
		String bytes = single("""
				SELECT encode(pg_read_binary_file(log, :offset, (pg_stat_file(log)).size - :offset), 'base64')
				FROM pg_current_logfile('csvlog') AS log
				""", Map.of("offset", offset));
		return new String(Base64.getMimeDecoder().decode(bytes), StandardCharsets.UTF_8);
	}

	private String single(String sql, Map<String, ?> parameters) {
		return Objects.requireNonNull(this.administrator.sql(sql).params(parameters).query(String.class).single());
	}

	private static List<List<String>> rows(String csv) {
		List<List<String>> rows = new ArrayList<>();
		List<String> row = new ArrayList<>();
		Matcher field = FIELD.matcher(csv);
		while (field.find()) {
			row.add((field.group(1) != null) ? field.group(1).replace("\"\"", "\"") : field.group(2));
			if (field.group(3).equals("\n")) {
				rows.add(row);
				row = new ArrayList<>();
			}
		}
		return rows;
	}

}
