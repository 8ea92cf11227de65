package dev.migrations.autoconfigure;

import java.util.function.Function;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Refuses beans of another migration tool on a data source that an engine migrates,
 * before they do anything.
 *
 * @param <T> the type of the other tool's beans
 */
class MigrationToolConflictPostProcessor<T> implements BeanPostProcessor {

	private final MigrationTool tool;

	private final Class<T> type;

	private final Function<T, @Nullable DataSource> dataSource;

	private final ObjectProvider<ManagedDataSource> managedDataSources;

	MigrationToolConflictPostProcessor(MigrationTool tool, Class<T> type, Function<T, @Nullable DataSource> dataSource,
			ObjectProvider<ManagedDataSource> managedDataSources) {
		this.tool = tool;
		this.type = type;
		this.dataSource = dataSource;
		this.managedDataSources = managedDataSources;
	}

	Class<T> type() {
		return this.type;
	}

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		if (this.type.isInstance(bean)) {
			check(this.dataSource.apply(this.type.cast(bean)), beanName);
		}
		return bean;
	}

	private void check(@Nullable DataSource other, String beanName) {
		if (other != null && this.managedDataSources.stream().anyMatch((own) -> own.leadsToSameDatabaseAs(other))) {
			throw new MigrationToolConflictException(this.tool, beanName);
		}
	}

}
