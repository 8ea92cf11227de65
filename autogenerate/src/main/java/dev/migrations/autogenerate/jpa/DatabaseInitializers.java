package dev.migrations.autogenerate.jpa;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;

/**
 * The beans that Spring Boot initializes databases with.
 */
final class DatabaseInitializers {

	private DatabaseInitializers() {
	}

	/**
	 * Let no bean wait for a database initializer, so that none is made.
	 * @param beanFactory the beans
	 */
	static void detach(ConfigurableListableBeanFactory beanFactory) {
		Set<String> initializers = detect(beanFactory);
		for (String name : beanFactory.getBeanDefinitionNames()) {
			BeanDefinition definition = beanFactory.getBeanDefinition(name);
			String[] dependsOn = definition.getDependsOn();
			if (dependsOn != null) {
				definition.setDependsOn(Arrays.stream(dependsOn)
					.filter((dependency) -> !initializers.contains(dependency))
					.toArray(String[]::new));
			}
		}
	}

	private static Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
		ArgumentResolver arguments = ArgumentResolver.of(Environment.class, beanFactory.getBean(Environment.class));
		Set<String> names = new HashSet<>();
		SpringFactoriesLoader.forDefaultResourceLocation(beanFactory.getBeanClassLoader())
			.load(DatabaseInitializerDetector.class, arguments)
			.forEach((detector) -> names.addAll(detector.detect(beanFactory)));
		return names;
	}

}
