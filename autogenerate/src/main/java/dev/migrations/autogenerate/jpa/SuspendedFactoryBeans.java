package dev.migrations.autogenerate.jpa;

import java.util.List;
import java.util.stream.Stream;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * Makes the factory beans of all entity manager factories without initializing them.
 */
final class SuspendedFactoryBeans {

	private final DefaultListableBeanFactory beanFactory;

	SuspendedFactoryBeans(DefaultListableBeanFactory beanFactory) {
		this.beanFactory = beanFactory;
	}

	List<SuspendedFactoryBean> create() {
		List<String> names = List.of(this.beanFactory.getBeanNamesForType(EntityManagerFactory.class, true, false));
		SuspendingPostProcessor postProcessor = new SuspendingPostProcessor();
		this.beanFactory.addBeanPostProcessor(postProcessor);
		try {
			return names.stream().flatMap(this::create).toList();
		}
		finally {
			this.beanFactory.getBeanPostProcessors().remove(postProcessor);
		}
	}

	/*
	 * One that is there already may have connected, but what matters is its mappings.
	 */
	private Stream<SuspendedFactoryBean> create(String name) {
		if (!this.beanFactory.isFactoryBean(name)) {
			throw ModelUnreadableException.notFromFactoryBean(name);
		}
		this.beanFactory.destroySingleton(name);
		Object bean = this.beanFactory.getBean(BeanFactory.FACTORY_BEAN_PREFIX + name, FactoryBean.class);
		this.beanFactory.destroySingleton(name);
		if (bean instanceof SuspendedFactoryBean suspended) {
			return Stream.of(suspended);
		}
		throw ModelUnreadableException.notFromFactoryBean(name);
	}

}
