package dev.migrations.autoconfigure.commandline;

import java.util.stream.Stream;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.context.Lifecycle;

/**
 * Takes away what would act by itself from a context that is only the parent of the one
 * with the engine. Its other beans stay, for the engine may need them.
 */
final class InertContext {

	private InertContext() {
	}

	static void make(ConfigurableListableBeanFactory beanFactory) {
		BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beanFactory;
		Stream.of(ApplicationRunner.class, CommandLineRunner.class, Lifecycle.class)
			.flatMap((type) -> Stream.of(beanFactory.getBeanNamesForType(type, false, false)))
			.distinct()
			.filter(beanFactory::containsBeanDefinition)
			.filter((name) -> !beanFactory.containsSingleton(name))
			.forEach(registry::removeBeanDefinition);
	}

}
