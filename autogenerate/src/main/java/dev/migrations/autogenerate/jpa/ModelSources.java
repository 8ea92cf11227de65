package dev.migrations.autogenerate.jpa;

import java.util.function.Predicate;

import javax.sql.DataSource;

import dev.migrations.autogenerate.ModelSource;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.util.ClassUtils;

/**
 * Finds out what in an application tells which schema it needs. Hibernate is loaded only
 * if the application has it, and only when it is asked for.
 */
public final class ModelSources {

	private static final String[] CLASSES = { "org.hibernate.SessionFactory",
			"org.springframework.orm.jpa.AbstractEntityManagerFactoryBean" };

	private ModelSources() {
	}

	/**
	 * The JPA entities of an application that is in command mode.
	 * @param beanFactory the application's bean factory, after its post-processors have
	 * run; beans that depend on an entity manager factory are not usable afterwards
	 * @param managed whether a data source may lead to the managed database, asked where
	 * there are several entity manager factories
	 * @return what reads the entities' mappings
	 * @throws EntitiesMissingException if the application does not use JPA
	 */
	public static ModelSource of(ConfigurableListableBeanFactory beanFactory, Predicate<DataSource> managed) {
		for (String name : CLASSES) {
			if (!ClassUtils.isPresent(name, beanFactory.getBeanClassLoader())) {
				throw EntitiesMissingException.withoutJpa();
			}
		}
		return new JpaModelSource((DefaultListableBeanFactory) beanFactory, new DataSourceSelection(managed));
	}

}
