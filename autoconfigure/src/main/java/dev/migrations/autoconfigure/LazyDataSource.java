package dev.migrations.autoconfigure;

import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Leads to a data source that is made when a connection is first needed: a command that
 * needs no database makes none.
 */
public final class LazyDataSource extends DelegatingDataSource {

	private final Supplier<DataSource> dataSource;

	/**
	 * Lead to a data source.
	 * @param dataSource makes or finds it when it is first needed
	 */
	public LazyDataSource(Supplier<DataSource> dataSource) {
		this.dataSource = dataSource;
	}

	@Override
	public DataSource getTargetDataSource() {
		return this.dataSource.get();
	}

}
