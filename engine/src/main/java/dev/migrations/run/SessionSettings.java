package dev.migrations.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.sql.OwnSql;
import dev.migrations.sql.SqlIdentifier;
import dev.migrations.sql.SqlLiteral;
import dev.migrations.store.Batch;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a session at one moment. A revision may change any of them
 * ({@code SET}, {@code set_config}, {@code SET ROLE}); they are put back after it, each
 * that differs, so that others stay as whoever opened the session has set them.
 */
final class SessionSettings {

	/**
	 * A query for all settings that were made for the session, and for the role.
	 */
	static final String QUERY = OwnSql.of("""
			SELECT name, setting FROM pg_catalog.pg_settings WHERE source = 'session' AND name <> ALL
			    ('{transaction_isolation,transaction_read_only,transaction_deferrable}')
			UNION ALL SELECT s, pg_catalog.current_setting(s)
			FROM pg_catalog.unnest('{session_authorization,role}'::pg_catalog.text[]) AS s""");

	/**
	 * No settings.
	 */
	static final SessionSettings NONE = new SessionSettings(Map.of());

	private final Map<String, String> values;

	private SessionSettings(Map<String, String> values) {
		this.values = values;
	}

	static SessionSettings of(Connection connection) throws SQLException {
		return Batch.execute(connection, List.of(QUERY), SessionSettings::of);
	}

	/**
	 * Read the settings with the first statements of a transaction.
	 * @param connection a connection in a transaction
	 * @return settings
	 * @throws SQLException if the database fails
	 */
	static SessionSettings inTransaction(Connection connection) throws SQLException {
		return inTransaction(connection, QUERY);
	}

	private static SessionSettings inTransaction(Connection connection, String sql) throws SQLException {
		return Batch.execute(connection, List.of(Batch.READ_COMMITTED, sql), SessionSettings::of);
	}

	/**
	 * These settings, and custom ones as they are now.
	 * @param connection a connection in a transaction
	 * @param custom the names of custom settings, which the server does not list
	 * @return settings
	 * @throws SQLException if the database fails
	 */
	SessionSettings with(Connection connection, Collection<String> custom) throws SQLException {
		if (custom.isEmpty()) {
			return this;
		}
		Map<String, String> all = new LinkedHashMap<>(inTransaction(connection, query(custom)).values);
		all.putAll(this.values);
		return new SessionSettings(all);
	}

	static SessionSettings of(ResultSet result) throws SQLException {
		Map<String, String> values = new LinkedHashMap<>();
		while (result.next()) {
			String value = result.getString(2);
			values.put(result.getString(1), (value != null) ? value : "");
		}
		return new SessionSettings(values);
	}

	private static String query(Collection<String> custom) {
		return custom.stream()
			.map(SqlLiteral::quote)
			.collect(Collectors.joining(", ",
					"SELECT s, pg_catalog.current_setting(s, true) FROM pg_catalog.unnest(ARRAY[",
					"]::pg_catalog.text[]) AS s"));
	}

	/**
	 * What names mean.
	 * @return the search path, or null when the session has not set any
	 */
	@Nullable String searchPath() {
		return this.values.get("search_path");
	}

	/**
	 * The settings that are not as they were.
	 * @param earlier the settings at an earlier moment
	 * @return their names, sorted
	 */
	Set<String> changedSince(SessionSettings earlier) {
		Set<String> names = new TreeSet<>(this.values.keySet());
		names.addAll(earlier.values.keySet());
		names.removeIf((name) -> Objects.equals(this.values.get(name), earlier.values.get(name)));
		return names;
	}

	/**
	 * Work with the rights that the session had, until the end of the transaction.
	 * @return statements
	 */
	List<String> localRights() {
		return Stream.of("session_authorization", "role")
			.map((name) -> "SELECT pg_catalog.set_config(%s, %s, true)".formatted(SqlLiteral.quote(name),
					SqlLiteral.quote(this.values.getOrDefault(name, "none"))))
			.toList();
	}

	/**
	 * Put the settings back.
	 * @param connection the connection that they were read from
	 * @throws SQLException if the database fails
	 */
	void restore(Connection connection) throws SQLException {
		restore(connection, Set.of());
	}

	/**
	 * Put the settings back.
	 * @param connection the connection that they were read from
	 * @param always those that are put back even if they seem unchanged, because within a
	 * transaction a local setting hides what the session is left with
	 * @throws SQLException if the database fails
	 */
	void restore(Connection connection, Set<String> always) throws SQLException {
		List<String> statements = new ArrayList<>();
		always.forEach((name) -> statements.add(restore(name)));
		List<String> custom = this.values.keySet().stream().filter((name) -> name.indexOf('.') > 0).toList();
		statements.add(custom.isEmpty() ? QUERY : query(custom) + " UNION ALL " + QUERY);
		SessionSettings now = Batch.execute(connection, statements, SessionSettings::of);
		List<String> differences = differences(now, always);
		if (!differences.isEmpty()) {
			Batch.execute(connection, differences);
		}
	}

	/*
	 * The role comes last in every map: who may take it depends on the session's user.
	 */
	private List<String> differences(SessionSettings now, Set<String> done) {
		Map<String, @Nullable String> all = new LinkedHashMap<>(now.values);
		this.values.forEach(all::putIfAbsent);
		List<String> statements = new ArrayList<>();
		all.keySet().forEach((name) -> {
			String before = this.values.get(name);
			if (!done.contains(name) && (before == null || !before.equals(now.values.get(name)))) {
				statements.add(restore(name));
			}
		});
		return statements;
	}

	private String restore(String name) {
		String before = this.values.get(name);
		if (before == null || (before.isEmpty() && name.indexOf('.') > 0)) {
			return "RESET " + SqlIdentifier.quote(name);
		}
		return "SELECT pg_catalog.set_config(%s, %s, false)".formatted(SqlLiteral.quote(name),
				SqlLiteral.quote(before));
	}

}
