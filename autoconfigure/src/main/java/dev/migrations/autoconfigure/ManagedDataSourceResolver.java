package dev.migrations.autoconfigure;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.StringUtils;

/**
 * Finds the data source to migrate:
 * <ol>
 * <li>the one that is qualified with {@link MigrationsDataSource};</li>
 * <li>the database that the connection details have a URL of;</li>
 * <li>the application's only or primary data source, with the user of the connection
 * details if they have one.</li>
 * </ol>
 */
final class ManagedDataSourceResolver {

	/*
	 * A pool does not wait for ever for a login that nobody answers, but the driver does.
	 */
	private static final Properties LIMITS = new Properties();

	static {
		LIMITS.setProperty("loginTimeout", "20");
	}

	private final ListableBeanFactory beanFactory;

	private final MigrationsConnectionDetails connectionDetails;

	ManagedDataSourceResolver(ListableBeanFactory beanFactory, MigrationsConnectionDetails connectionDetails) {
		this.beanFactory = beanFactory;
		this.connectionDetails = connectionDetails;
	}

	ManagedDataSource resolve(ObjectProvider<DataSource> qualified, ObjectProvider<DataSource> dataSources) {
		DataSource migrationsDataSource = qualified.getIfAvailable();
		if (migrationsDataSource != null) {
			JdbcUrl.check(JdbcUrl.of(migrationsDataSource),
					"the data source that is marked as '@MigrationsDataSource'");
			return ManagedDataSource.of(migrationsDataSource);
		}
		String url = this.connectionDetails.getJdbcUrl();
		if (url != null) {
			JdbcUrl.check(url, (this.connectionDetails instanceof PropertiesMigrationsConnectionDetails)
					? "'migrations.url'" : "the connection details of the migrations");
			return ManagedDataSource.of(connect(DataSourceBuilder.create().url(url)));
		}
		return resolve(dataSources.getIfUnique());
	}

	private ManagedDataSource resolve(@Nullable DataSource dataSource) {
		if (dataSource == null) {
			throw new MigrationsDataSourceMissingException(
					List.of(this.beanFactory.getBeanNamesForType(DataSource.class)));
		}
		String url = JdbcUrl.of(dataSource);
		JdbcUrl.check(url, "the application's data source");
		if (this.connectionDetails.getUsername() == null && this.connectionDetails.getPassword() == null) {
			return ManagedDataSource.of(dataSource);
		}
		return new ManagedDataSource(dataSource, derive(dataSource, url));
	}

	private DataSource derive(DataSource dataSource, @Nullable String url) {
		DataSourceBuilder<?> builder = JdbcUrl.teller(dataSource)
			.<DataSourceBuilder<?>>map(DataSourceBuilder::derivedFrom)
			.orElseGet(() -> asked(dataSource));
		if (url != null && this.connectionDetails.getUsername() != null) {
			builder.url(JdbcUrl.withoutCredentials(url));
		}
		return connect(builder);
	}

	/*
	 * What does not tell its URL is asked for a connection, which does.
	 */
	private static DataSourceBuilder<?> asked(DataSource dataSource) {
		try (Connection connection = dataSource.getConnection()) {
			DatabaseMetaData metaData = connection.getMetaData();
			return DataSourceBuilder.create()
				.url(JdbcUrl.withoutCredentials(metaData.getURL()))
				.username(metaData.getUserName());
		}
		catch (SQLException | RuntimeException ex) {
			throw new UnknownJdbcUrlException(ex);
		}
	}

	private DataSource connect(DataSourceBuilder<?> builder) {
		DataSourceBuilder<SimpleDriverDataSource> plain = builder.type(SimpleDriverDataSource.class);
		String username = this.connectionDetails.getUsername();
		if (username != null) {
			builder.username(username);
		}
		String password = this.connectionDetails.getPassword();
		if (password != null) {
			builder.password(password);
		}
		String driverClassName = this.connectionDetails.getDriverClassName();
		if (StringUtils.hasText(driverClassName)) {
			builder.driverClassName(driverClassName);
		}
		SimpleDriverDataSource dataSource = plain.build();
		if (DatabaseDriver.fromJdbcUrl(dataSource.getUrl()) == DatabaseDriver.POSTGRESQL) {
			dataSource.setConnectionProperties(LIMITS);
		}
		return dataSource;
	}

}
