package dev.migrations.autoconfigure.jpa;

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
	 * @return what reads the entities' mappings
	 * @throws EntitiesMissingException if the application does not use JPA
	 */
	public static ModelSource of(ConfigurableListableBeanFactory beanFactory) {
		for (String name : CLASSES) {
			if (!ClassUtils.isPresent(name, beanFactory.getBeanClassLoader())) {
				throw EntitiesMissingException.withoutJpa();
			}
		}
		return new JpaModelSource((DefaultListableBeanFactory) beanFactory);
	}

}
