package dev.migrations.session;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.BeansException;
import org.springframework.beans.PropertyAccessorFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.util.ClassUtils;

/**
 * Finds the data sources behind wrappers: those that a wrapper delegates to, those that
 * it unwraps to, and those that a pool has as a property.
 */
public final class WrappedDataSources {

	/*
	 * What tells its URL and password. A wrapper is to be asked for its very class.
	 */
	private static final List<Class<?>> TELLING = Stream
		.of("com.zaxxer.hikari.HikariDataSource", "org.apache.tomcat.jdbc.pool.DataSource",
				"org.apache.commons.dbcp2.BasicDataSource", "com.mchange.v2.c3p0.ComboPooledDataSource",
				"com.alibaba.druid.pool.DruidDataSource", "org.postgresql.ds.common.BaseDataSource",
				"org.springframework.jdbc.datasource.AbstractDriverBasedDataSource")
		.<Class<?>>mapMulti((name, types) -> {
			if (ClassUtils.isPresent(name, null)) {
				types.accept(ClassUtils.resolveClassName(name, null));
			}
		})
		.toList();

	private final Set<DataSource> seen = Collections.newSetFromMap(new IdentityHashMap<>());

	private final List<DataSource> found = new ArrayList<>();

	private WrappedDataSources() {
	}

	/**
	 * Find the data sources behind a data source. Opens no connection.
	 * @param dataSource the data source
	 * @return the data source itself and those behind it, from the outside to the inside
	 */
	public static List<DataSource> behind(DataSource dataSource) {
		WrappedDataSources search = new WrappedDataSources();
		search.add(dataSource);
		return List.copyOf(search.found);
	}

	private void add(@Nullable Object candidate) {
		if (!(candidate instanceof DataSource dataSource) || !this.seen.add(dataSource)) {
			return;
		}
		this.found.add(dataSource);
		if (dataSource instanceof DelegatingDataSource delegating) {
			add(delegating.getTargetDataSource());
		}
		TELLING.forEach((type) -> add(unwrap(dataSource, type)));
		add(unwrap(dataSource, DataSource.class));
		add(property(dataSource, "dataSource"));
	}

	/*
	 * A wrapper that leads to several data sources may not know which.
	 */
	private static @Nullable Object unwrap(DataSource dataSource, Class<?> type) {
		try {
			return dataSource.isWrapperFor(type) ? dataSource.unwrap(type) : null;
		}
		catch (SQLException | RuntimeException ex) {
			return null;
		}
	}

	/**
	 * Read a bean property.
	 * @param dataSource a data source
	 * @param name the property's name, or a path
	 * @return its value, or null when it cannot be read
	 */
	static @Nullable Object property(DataSource dataSource, String name) {
		try {
			return PropertyAccessorFactory.forBeanPropertyAccess(dataSource).getPropertyValue(name);
		}
		catch (BeansException ex) {
			return null;
		}
	}

}
