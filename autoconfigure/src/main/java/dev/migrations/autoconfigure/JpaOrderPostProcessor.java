package dev.migrations.autoconfigure;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.BeanFactoryUtils;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.Ordered;

/**
 * Lets every {@link EntityManagerFactory} wait for the migrations, also where it counts
 * as a database initializer itself: {@code spring.jpa.defer-datasource-initialization}
 * makes all other initializers wait for it. Scripts still run after it. Another
 * initializer that the migrations wait for cannot.
 */
class JpaOrderPostProcessor implements BeanFactoryPostProcessor, Ordered {

	/**
	 * After the dependencies between database initializers are set.
	 */
	@Override
	public int getOrder() {
		return LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
		Set<String> initializers = names(beanFactory, MigrationInitializer.class);
		Set<String> factories = names(beanFactory, EntityManagerFactory.class);
		initializers.forEach((name) -> {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			definition.setDependsOn(dependencies(definition).filter((dependency) -> !factories.contains(dependency))
				.toArray(String[]::new));
			dependencies(definition)
				.filter((dependency) -> leadsTo(factories, dependency, beanFactory, new HashSet<>()))
				.findFirst()
				.ifPresent((dependency) -> {
					throw new JpaFirstException(name, dependency);
				});
		});
		factories.forEach((name) -> {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			definition.setDependsOn(
					Stream.concat(dependencies(definition), initializers.stream()).distinct().toArray(String[]::new));
		});
	}

	private static Set<String> names(ConfigurableListableBeanFactory beanFactory, Class<?> type) {
		Set<String> names = new LinkedHashSet<>();
		Stream.of(beanFactory.getBeanNamesForType(type, true, false))
			.map(BeanFactoryUtils::transformedBeanName)
			.filter(beanFactory::containsBeanDefinition)
			.forEach(names::add);
		return names;
	}

	private static boolean leadsTo(Set<String> targets, String name, ConfigurableListableBeanFactory beanFactory,
			Set<String> seen) {
		if (targets.contains(name)) {
			return true;
		}
		return seen.add(name) && beanFactory.containsBeanDefinition(name)
				&& dependencies(beanFactory.getBeanDefinition(name))
					.anyMatch((dependency) -> leadsTo(targets, dependency, beanFactory, seen));
	}

	private static Stream<String> dependencies(BeanDefinition definition) {
		String[] dependsOn = definition.getDependsOn();
		return Arrays.stream((dependsOn != null) ? dependsOn : new String[0]);
	}

}
