package dev.migrations.autoconfigure.commandline;

import java.util.Optional;

import dev.migrations.autoconfigure.commandline.command.ExitCode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.ConfigurableBootstrapContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Switches an application whose arguments begin with {@code migrations} into command
 * mode:
 * <ol>
 * <li>The command line is parsed before anything else starts; help and mistakes end
 * here.</li>
 * <li>Properties of the highest precedence keep the web server, the banner, automatic
 * upgrades and eager beans away.</li>
 * <li>The command runs after the bean factory's post-processors and before any
 * singleton.</li>
 * <li>The context is closed, and the JVM exits with the command's code.</li>
 * </ol>
 * The start of any other application is left alone, apart from a check that no command
 * was lost on its way to {@link SpringApplication#run}.
 */
class CommandRunListener implements SpringApplicationRunListener, Ordered {

	private final SpringApplication application;

	private final Optional<CommandArguments> arguments;

	private @Nullable CommandInvocation invocation;

	CommandRunListener(SpringApplication application, String[] arguments) {
		this.application = application;
		this.arguments = CommandArguments.of(arguments);
	}

	@Override
	public int getOrder() {
		return HIGHEST_PRECEDENCE;
	}

	@Override
	public void starting(ConfigurableBootstrapContext bootstrapContext) {
		if (this.arguments.isPresent()) {
			begin(this.arguments.get());
		}
		else if (!DivertedOutput.isActive()) {
			LostCommand.check();
		}
	}

	private void begin(CommandArguments arguments) {
		DivertedOutput.begin();
		this.invocation = CommandInvocation.parse(arguments);
		this.application.setWebApplicationType(WebApplicationType.NONE);
		this.application.setAddCommandLineProperties(false);
		if (Launch.isFromMain()) {
			System.setProperty("spring.devtools.restart.enabled", "false");
		}
	}

	@Override
	public void environmentPrepared(ConfigurableBootstrapContext bootstrapContext,
			ConfigurableEnvironment environment) {
		if (this.invocation != null) {
			this.invocation.configure(environment);
		}
	}

	@Override
	public void contextPrepared(ConfigurableApplicationContext context) {
		if (this.invocation != null) {
			this.invocation.prepare(context);
		}
	}

	@Override
	public void failed(@Nullable ConfigurableApplicationContext context, Throwable exception) {
		if (this.invocation == null) {
			return;
		}
		if (Launch.isFromMain()) {
			this.invocation.report(context, exception);
			throw CommandExit.with(ExitCode.REFUSED);
		}
		DivertedOutput.end();
	}

}
