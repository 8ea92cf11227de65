package dev.migrations.autoconfigure;

import java.util.Optional;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import dev.migrations.session.WrappedDataSources;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The JDBC URL that a data source was configured with.
 */
final class JdbcUrl {

	private static final String POSTGRES = "jdbc:postgresql:";

	/*
	 * Hosts with ports, or the name of a database alone.
	 */
	private static final Pattern PLACE = Pattern
		.compile("//(HOST(,HOST)*/[^@]*)?|[^/@\\s]*".replace("HOST", "(\\[[^\\]@]*]|[^\\[\\]:,/@\\s]*)(:\\d{1,5})?"));

	private static final Pattern CREDENTIALS = Pattern.compile("([?&])(?:(?:user|password)=[^&]*(?:&|$))+");

	private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?!\\p{XDigit}{2})");

	private static final Pattern PORT = Pattern.compile(":(\\d+)(?=[,/]|$)");

	private JdbcUrl() {
	}

	/**
	 * Find the URL of a data source without opening a connection.
	 * @param dataSource the data source or connection pool
	 * @return the URL, or null when the data source does not tell it
	 */
	static @Nullable String of(DataSource dataSource) {
		return teller(dataSource).map(JdbcUrl::told).orElse(null);
	}

	/**
	 * Find the data source that tells its URL.
	 * @param dataSource a data source that may be wrapped
	 * @return the data source itself or one behind it
	 */
	static Optional<DataSource> teller(DataSource dataSource) {
		return WrappedDataSources.behind(dataSource).stream().filter((each) -> told(each) != null).findFirst();
	}

	private static @Nullable String told(DataSource dataSource) {
		try {
			return DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class).build().getUrl();
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	/**
	 * Take user and password out of a URL, where they count for more than others.
	 * @param url the URL
	 * @return the URL without them
	 */
	static String withoutCredentials(String url) {
		return CREDENTIALS.matcher(url).replaceAll("$1").replaceAll("[?&]+$", "");
	}

	/**
	 * Check that the driver can read a URL.
	 * @param url the URL; one of another driver, and none, pass
	 * @param origin where it comes from
	 * @throws MalformedJdbcUrlException if it cannot
	 */
	static void check(@Nullable String url, String origin) {
		if (url != null && !isForeign(url) && !isReadable(url)) {
			throw new MalformedJdbcUrlException(origin);
		}
	}

	private static boolean isForeign(String url) {
		return url.startsWith("jdbc:") && !url.startsWith(POSTGRES);
	}

	private static boolean isReadable(String url) {
		String place = url.split("\\?", 2)[0].replaceFirst(POSTGRES, "");
		return url.startsWith(POSTGRES) && PLACE.matcher(place).matches() && !BROKEN_ESCAPE.matcher(url).find()
				&& PORT.matcher(place).results().allMatch((port) -> isPort(Integer.parseInt(port.group(1))));
	}

	private static boolean isPort(int port) {
		return port > 0 && port < 1 << Short.SIZE;
	}

}
