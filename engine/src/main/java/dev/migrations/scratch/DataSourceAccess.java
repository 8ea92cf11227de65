package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Properties;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeanWrapper;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Opens connections by a data source, and those to other databases in its manner, but
 * without it: a pool knows one database only, and may have one connection only.
 */
final class DataSourceAccess implements ServerAccess {

	private final DataSource dataSource;

	private @Nullable ServerAccess direct;

	DataSourceAccess(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public Connection connect() throws SQLException {
		try {
			Connection connection = this.dataSource.getConnection();
			connection.setAutoCommit(true);
			return connection;
		}
		catch (RuntimeException ex) {
			// Some pools throw exceptions of their own when they cannot fill themselves
			throw new SQLException(ex.getMessage(), "08001", ex);
		}
	}

	@Override
	public Connection connect(String database) throws SQLException {
		return direct().connect(database);
	}

	private synchronized ServerAccess direct() throws SQLException {
		if (this.direct == null) {
			try (Connection connection = connect()) {
				this.direct = derive(connection.getMetaData());
			}
		}
		return this.direct;
	}

	ServerAccess derive(DatabaseMetaData metaData) throws SQLException {
		BeanWrapper bean = PropertyAccessorFactory.forBeanPropertyAccess(target());
		Properties properties = new Properties();
		for (String name : new String[] { "dataSourceProperties", "connectionProperties" }) {
			if (bean.isReadableProperty(name) && bean.getPropertyValue(name) instanceof Properties more) {
				properties.putAll(more);
			}
		}
		properties.setProperty("user", metaData.getUserName());
		if (bean.isReadableProperty("password") && bean.getPropertyValue("password") instanceof String password) {
			properties.setProperty("password", password);
		}
		return new UrlAccess(metaData.getURL(), properties);
	}

	private DataSource target() {
		DataSource target = this.dataSource;
		while (target instanceof DelegatingDataSource delegating && delegating.getTargetDataSource() != null) {
			target = delegating.getTargetDataSource();
		}
		return target;
	}

}
