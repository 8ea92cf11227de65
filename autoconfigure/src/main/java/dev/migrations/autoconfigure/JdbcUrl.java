package dev.migrations.autoconfigure;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.UnsupportedDataSourcePropertyException;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;

/**
 * The JDBC URL that a data source was configured with.
 */
final class JdbcUrl {

	private JdbcUrl() {
	}

	/**
	 * Find the URL of a data source without opening a connection.
	 * @param dataSource the data source or connection pool
	 * @return the URL, or null when the data source does not tell it
	 */
	static @Nullable String of(DataSource dataSource) {
		try {
			return DataSourceBuilder.derivedFrom(dataSource).type(SimpleDriverDataSource.class).build().getUrl();
		}
		catch (UnsupportedDataSourcePropertyException ex) {
			return null;
		}
	}

}
