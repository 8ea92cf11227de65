package dev.migrations.autoconfigure.commandline;

import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;

/**
 * Thrown instead of exiting when a command has run and the JVM is not its own, as in a
 * test.
 */
public final class CommandExitException extends SpringApplication.AbandonedRunException implements ExitCodeGenerator {

	private final int exitCode;

	CommandExitException(int exitCode) {
		this.exitCode = exitCode;
	}

	@Override
	public int getExitCode() {
		return this.exitCode;
	}

	@Override
	public String getMessage() {
		return "The command ended with exit code " + this.exitCode;
	}

}
