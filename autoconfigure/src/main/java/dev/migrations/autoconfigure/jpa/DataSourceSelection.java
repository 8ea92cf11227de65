package dev.migrations.autoconfigure.jpa;

import java.util.List;

import javax.sql.DataSource;

import dev.migrations.autoconfigure.ManagedDataSource;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;

/**
 * Leaves out the entity manager factories of other databases, as far as they can be told
 * from the managed one.
 */
final class DataSourceSelection {

	private final @Nullable ManagedDataSource managed;

	DataSourceSelection(BeanFactory beanFactory) {
		this.managed = beanFactory.getBeanProvider(ManagedDataSource.class).getIfUnique();
	}

	List<SuspendedFactoryBean> select(List<SuspendedFactoryBean> factoryBeans) {
		if (this.managed == null) {
			return factoryBeans;
		}
		ManagedDataSource managed = this.managed;
		List<SuspendedFactoryBean> selected = factoryBeans.stream()
			.filter((factoryBean) -> mayBeOf(managed, factoryBean.factoryBean().getDataSource()))
			.toList();
		return selected.isEmpty() ? factoryBeans : selected;
	}

	private static boolean mayBeOf(ManagedDataSource managed, @Nullable DataSource dataSource) {
		return dataSource == null || managed.mayLeadToSameDatabaseAs(dataSource);
	}

}
