package dev.migrations.autogenerate.jpa;

import java.util.List;
import java.util.function.Predicate;

import javax.sql.DataSource;

/**
 * Leaves out the entity manager factories of other databases, as far as they can be told
 * from the managed one.
 *
 * @param managed whether a data source may lead to the managed database
 */
record DataSourceSelection(Predicate<DataSource> managed) {

	List<SuspendedFactoryBean> select(List<SuspendedFactoryBean> factoryBeans) {
		List<SuspendedFactoryBean> selected = factoryBeans.stream().filter(this::isManaged).toList();
		return selected.isEmpty() ? factoryBeans : selected;
	}

	private boolean isManaged(SuspendedFactoryBean factoryBean) {
		DataSource dataSource = factoryBean.factoryBean().getDataSource();
		return dataSource == null || this.managed.test(dataSource);
	}

}
