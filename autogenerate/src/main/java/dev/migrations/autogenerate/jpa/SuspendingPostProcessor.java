package dev.migrations.autogenerate.jpa;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/**
 * Puts off the initialization of factory beans that make entity manager factories.
 */
final class SuspendingPostProcessor implements BeanPostProcessor {

	@Override
	public Object postProcessBeforeInitialization(Object bean, String beanName) {
		return (bean instanceof AbstractEntityManagerFactoryBean factoryBean)
				? new SuspendedFactoryBean(beanName, factoryBean) : bean;
	}

}
