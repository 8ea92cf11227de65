package dev.migrations.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The search path as it is set, with schemas that do not exist or may not be used.
 *
 * @param schemas names of schemas as the catalogs have them
 */
public record SearchPath(List<String> schemas) {

	private static final Pattern SEPARATOR = Pattern.compile("\\s*,\\s*(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)");

	public SearchPath {
		schemas = List.copyOf(schemas);
	}

	/**
	 * Read the search path of a session.
	 * @param connection a connection
	 * @return the path, the user's own name put in
	 * @throws SQLException if the database fails
	 */
	public static SearchPath read(Connection connection) throws SQLException {
		String sql = "SELECT pg_catalog.current_setting('search_path'), current_user";
		try (Statement statement = connection.createStatement(); ResultSet result = statement.executeQuery(sql)) {
			result.next();
			String user = result.getString(2);
			return new SearchPath(SEPARATOR.splitAsStream(result.getString(1).strip())
				.map(SearchPath::unquote)
				.map((name) -> name.equals("$user") ? user : name)
				.toList());
		}
	}

	/*
	 * A name without quotes is lower case, whatever the case in which it was set.
	 */
	private static String unquote(String name) {
		boolean quoted = name.length() > 1 && name.startsWith("\"") && name.endsWith("\"");
		return quoted ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name.toLowerCase(Locale.ROOT);
	}

}
