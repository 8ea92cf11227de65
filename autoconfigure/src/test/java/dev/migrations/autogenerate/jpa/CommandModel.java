package dev.migrations.autogenerate.jpa;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.autoconfigure.ManagedDataSource;
import dev.migrations.autoconfigure.commandline.CommandExitException;
import dev.migrations.autogenerate.Model;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactoryInitializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.SpringApplication;

/**
 * Reads the model of an application in command mode, right before the command runs.
 */
public final class CommandModel implements BeanFactoryInitializer<ConfigurableListableBeanFactory> {

	private final int version;

	private @Nullable Model model;

	private @Nullable RuntimeException failure;

	private CommandModel(int version) {
		this.version = version;
	}

	/**
	 * Start an application with a command that needs no database, and read its model.
	 * @param version the major version of the server
	 * @param application the application
	 * @param properties properties as {@code name=value}
	 * @return the model
	 */
	public static Model read(int version, Class<?> application, String... properties) {
		CommandModel reader = new CommandModel(version);
		SpringApplication springApplication = new SpringApplication(application);
		springApplication
			.addInitializers((context) -> context.getBeanFactory().registerSingleton("commandModel", reader));
		try {
			springApplication.run(arguments(properties));
			throw new AssertionError("The application has started");
		}
		catch (CommandExitException ex) {
			return reader.model();
		}
	}

	private static String[] arguments(String... properties) {
		List<String> arguments = new ArrayList<>();
		for (String property : properties) {
			arguments.add("--" + property);
		}
		arguments.addAll(List.of("migrations", "heads"));
		return arguments.toArray(String[]::new);
	}

	@Override
	public void initialize(ConfigurableListableBeanFactory beanFactory) {
		try {
			ObjectProvider<ManagedDataSource> managed = beanFactory.getBeanProvider(ManagedDataSource.class);
			this.model = ModelSources.of(beanFactory, (each) -> managed.getObject().mayLeadToSameDatabaseAs(each))
				.read(this.version);
		}
		catch (RuntimeException ex) {
			this.failure = ex;
		}
	}

	private Model model() {
		if (this.failure != null) {
			throw this.failure;
		}
		if (this.model == null) {
			throw new AssertionError("No model was read");
		}
		return this.model;
	}

}
