package dev.migrations.autoconfigure;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * Looks for other migration tools in a context whose beans are made only when they are
 * needed, as a command's are.
 */
public final class OtherMigrationTools {

	private OtherMigrationTools() {
	}

	/**
	 * Refuse what a start would refuse. The other tools do nothing meanwhile.
	 * @param beanFactory the beans
	 * @throws MigrationToolConflictException if another tool is active on a data source
	 * that an engine migrates
	 */
	public static void refuse(ConfigurableListableBeanFactory beanFactory) {
		beanFactory.getBeansOfType(MigrationToolConflictPostProcessor.class)
			.values()
			.forEach((postProcessor) -> refuse(postProcessor, beanFactory));
	}

	private static void refuse(MigrationToolConflictPostProcessor<?> postProcessor,
			ConfigurableListableBeanFactory beanFactory) {
		for (String name : beanFactory.getBeanNamesForType(postProcessor.type(), true, false)) {
			if (beanFactory.containsSingleton(name) || !beanFactory.containsBeanDefinition(name)) {
				postProcessor.postProcessBeforeInitialization(beanFactory.getBean(name), name);
			}
			else {
				refuse(postProcessor, name, beanFactory);
			}
		}
	}

	private static void refuse(MigrationToolConflictPostProcessor<?> postProcessor, String name,
			ConfigurableListableBeanFactory beanFactory) {
		beanFactory.getBeanDefinition(name).setDependsOn();
		beanFactory.addBeanPostProcessor(new Suspension(postProcessor.type()));
		beanFactory.getBean(name);
	}

	/**
	 * Puts a plain object in the place of a tool that has been checked, which is then
	 * never initialized.
	 */
	private record Suspension(Class<?> type) implements BeanPostProcessor {

		@Override
		public Object postProcessBeforeInitialization(Object bean, String beanName) {
			return this.type.isInstance(bean) ? new Object() : bean;
		}

	}

}
