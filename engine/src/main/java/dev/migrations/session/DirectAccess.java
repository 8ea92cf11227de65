package dev.migrations.session;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens connections in the manner of a data source, but without it. The password is the
 * first of these that lets the user in:
 * <ol>
 * <li>that of the data source, or of one behind it;</li>
 * <li>those that the user may have as far as is known elsewhere;</li>
 * <li>where neither tells any: none.</li>
 * </ol>
 */
final class DirectAccess implements ServerAccess {

	private final String url;

	private final String user;

	private final List<DataSource> dataSources;

	private final Passwords passwords;

	private List<UrlAccess> candidates = List.of();

	/**
	 * Access in the manner of an open connection.
	 * @param metaData of the connection
	 * @param dataSource where it comes from
	 * @param passwords the passwords that are known elsewhere
	 * @throws SQLException if the connection is closed
	 */
	DirectAccess(DatabaseMetaData metaData, DataSource dataSource, Passwords passwords) throws SQLException {
		this.url = metaData.getURL();
		this.user = metaData.getUserName();
		this.dataSources = WrappedDataSources.behind(dataSource);
		this.passwords = passwords;
	}

	private List<UrlAccess> candidates() {
		Properties properties = properties(this.dataSources);
		Set<String> known = new LinkedHashSet<>();
		this.dataSources.forEach((each) -> known.addAll(passwords(each, this.user)));
		if (properties.remove("password") instanceof String password) {
			known.add(password);
		}
		known.addAll(passwordOf(this.url));
		known.addAll(this.passwords.of(this.user));
		properties.setProperty("user", this.user);
		List<UrlAccess> accesses = new ArrayList<>();
		known.forEach((password) -> accesses.add(new UrlAccess(this.url, with(properties, password))));
		return accesses.isEmpty() ? List.of(new UrlAccess(this.url, properties)) : List.copyOf(accesses);
	}

	private static Properties properties(List<DataSource> dataSources) {
		Properties properties = new Properties();
		for (DataSource each : dataSources) {
			for (String name : List.of("dataSourceProperties", "connectionProperties")) {
				if (WrappedDataSources.property(each, name) instanceof Properties more) {
					properties.putAll(more);
				}
			}
		}
		return properties;
	}

	/*
	 * A provider of credentials comes first: what the pool keeps may be out of date.
	 */
	private static List<String> passwords(DataSource dataSource, String user) {
		List<String> passwords = new ArrayList<>();
		for (String prefix : List.of("credentialsProvider.credentials.", "")) {
			boolean other = Stream.of("username", "user")
				.map((name) -> WrappedDataSources.property(dataSource, prefix + name))
				.anyMatch((name) -> name != null && !name.equals(user));
			if (!other && WrappedDataSources.property(dataSource, prefix + "password") instanceof String password) {
				passwords.add(password);
			}
		}
		return passwords;
	}

	private static List<String> passwordOf(String url) {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		try {
			dataSource.setUrl(url);
		}
		catch (IllegalArgumentException ex) {
			return List.of();
		}
		String password = dataSource.getPassword();
		return (password != null) ? List.of(password) : List.of();
	}

	private static Properties with(Properties properties, String password) {
		Properties copy = new Properties();
		copy.putAll(properties);
		copy.setProperty("password", password);
		return copy;
	}

	@Override
	public Connection connect() throws SQLException {
		return open(UrlAccess::connect);
	}

	@Override
	public Connection connect(String database) throws SQLException {
		return open((access) -> access.connect(database));
	}

	/*
	 * The first password is the likeliest, so that its failure is told.
	 */
	private synchronized Connection open(Opening opening) throws SQLException {
		if (this.candidates.isEmpty()) {
			this.candidates = candidates();
		}
		SQLException failure = null;
		for (UrlAccess candidate : this.candidates) {
			try {
				Connection connection = opening.open(candidate);
				this.candidates = List.of(candidate);
				return connection;
			}
			catch (SQLException ex) {
				failure = (failure != null) ? failure : ex;
				if (!isAuthentication(ex.getSQLState())) {
					break;
				}
			}
		}
		this.candidates = List.of();
		throw (failure != null) ? failure : new SQLException("There is no way to connect", "08001");
	}

	private static boolean isAuthentication(@Nullable String state) {
		return state != null && (state.startsWith("28") || state.equals("08004"));
	}

	@FunctionalInterface
	private interface Opening {

		Connection open(UrlAccess access) throws SQLException;

	}

}
