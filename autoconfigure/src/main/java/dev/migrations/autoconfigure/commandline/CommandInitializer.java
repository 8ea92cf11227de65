package dev.migrations.autoconfigure.commandline;

import dev.migrations.autoconfigure.commandline.command.ExitCode;
import dev.migrations.command.MigrationEngine;

import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Runs the command when all post-processors are there and no singleton is.
 */
class CommandInitializer implements BeanFactoryInitializer<ConfigurableListableBeanFactory> {

	private final ConfigurableApplicationContext context;

	private final CommandInvocation invocation;

	CommandInitializer(ConfigurableApplicationContext context, CommandInvocation invocation) {
		this.context = context;
		this.invocation = invocation;
	}

	@Override
	public void initialize(ConfigurableListableBeanFactory beanFactory) {
		boolean engine = beanFactory.getBeanNamesForType(MigrationEngine.class, true, false).length > 0;
		if (!engine && Launch.isOfParentContext()) {
			InertContext.make(beanFactory);
			return;
		}
		ExitCode code = this.invocation.run(this.context);
		this.context.close();
		throw CommandExit.with(code);
	}

}
