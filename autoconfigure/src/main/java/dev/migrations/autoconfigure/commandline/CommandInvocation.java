package dev.migrations.autoconfigure.commandline;

import java.util.List;

import dev.migrations.PlainText;
import dev.migrations.autoconfigure.MigrationEngineBuilderCustomizer;
import dev.migrations.autoconfigure.commandline.command.Answer;
import dev.migrations.autoconfigure.commandline.command.CommandLines;
import dev.migrations.autoconfigure.commandline.command.CompletionCommand;
import dev.migrations.autoconfigure.commandline.command.EngineCommand;
import dev.migrations.autoconfigure.commandline.command.ExitCode;
import dev.migrations.autoconfigure.commandline.command.UsageError;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * A command that was asked for and understood.
 */
final class CommandInvocation {

	private final CommandArguments arguments;

	private final EngineCommand command;

	private final AnswerPrinter printer;

	private final Progress progress = new Progress(System.err);

	private CommandInvocation(CommandArguments arguments, EngineCommand command) {
		this.arguments = arguments;
		this.command = command;
		this.printer = new AnswerPrinter(command.options().json(), Terminal.palette(command.options().json()));
	}

	/**
	 * Understand a command line. Help and mistakes are answered at once.
	 * @param arguments the arguments
	 * @return the command to run
	 */
	static CommandInvocation parse(CommandArguments arguments) {
		CommandLine commandLine = CommandLines.create();
		commandLine.setOut(AnswerPrinter.writer(DivertedOutput.original()));
		commandLine.setErr(AnswerPrinter.writer(System.err));
		try {
			return of(arguments, CommandLines.parse(commandLine, arguments.words()));
		}
		catch (ParameterException ex) {
			ErrorLine.print(PlainText.message(UsageError.describe(ex)));
			throw CommandExit.with(ExitCode.USAGE);
		}
	}

	private static CommandInvocation of(CommandArguments arguments, ParseResult result) {
		if (CommandLine.executeHelpRequest(result) != null) {
			throw CommandExit.with(ExitCode.DONE);
		}
		List<CommandLine> commandLines = result.asCommandLineList();
		CommandLine last = commandLines.get(commandLines.size() - 1);
		if (last.getCommand() instanceof EngineCommand command) {
			return new CommandInvocation(arguments, command);
		}
		if (last.getCommand() instanceof CompletionCommand completion) {
			last.getOut().println(completion.script());
			throw CommandExit.with(ExitCode.DONE);
		}
		last.usage(last.getErr());
		throw CommandExit.with(ExitCode.USAGE);
	}

	void configure(ConfigurableEnvironment environment) {
		CommandProperties.apply(environment.getPropertySources(), this.arguments,
				this.command.options().placeholders());
	}

	/**
	 * Prepare a context.
	 * @param context a context without beans
	 */
	void prepare(ConfigurableApplicationContext context) {
		ConfigurableListableBeanFactory beanFactory = context.getBeanFactory();
		beanFactory.registerSingleton("migrationsCommandInitializer", new CommandInitializer(context, this));
		if (Terminal.isPresent()) {
			MigrationEngineBuilderCustomizer customizer = (builder) -> builder.listener(this.progress);
			beanFactory.registerSingleton("migrationsProgressCustomizer", customizer);
		}
	}

	/**
	 * Run the command and print its answer.
	 * @param context the context that has the engine
	 * @return how it ended
	 */
	ExitCode run(ConfigurableApplicationContext context) {
		try {
			Answer answer = this.command.run(CommandSessions.open(context, this.command.options()));
			this.printer.print(answer);
			return answer.code();
		}
		catch (RuntimeException | Error ex) {
			this.progress.stop();
			report(context, ex);
			return ExitCode.REFUSED;
		}
	}

	/**
	 * Print why the command, or the start before it, failed.
	 * @param context the context, as far as there is one
	 * @param exception the reason
	 */
	void report(@Nullable ConfigurableApplicationContext context, Throwable exception) {
		ErrorLine.print(new FailureText(context).describe(exception));
		if (this.command.options().stacktrace()) {
			System.err.print(PlainText.stackTrace(exception));
		}
	}

}
