package dev.migrations.autoconfigure.commandline;

import java.util.List;
import java.util.Objects;

import dev.migrations.MigrationException;
import dev.migrations.PlainText;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.core.io.support.SpringFactoriesLoader.FailureHandler;

/**
 * Words failures: the engine's own as they are, those of the start as Spring Boot
 * analyzes them, and any other by its root cause.
 */
final class FailureText {

	private final @Nullable ConfigurableApplicationContext context;

	FailureText(@Nullable ConfigurableApplicationContext context) {
		this.context = context;
	}

	String describe(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof MigrationException refusal) {
				return join(refusal.getFact(), refusal.getRemedy());
			}
		}
		return analyzers().stream()
			.map((analyzer) -> analyzer.analyze(failure))
			.filter(Objects::nonNull)
			.findFirst()
			.map(FailureText::describe)
			.orElseGet(() -> unknown(NestedExceptionUtils.getMostSpecificCause(failure)));
	}

	private static String describe(FailureAnalysis analysis) {
		String action = analysis.getAction();
		return (action != null) ? join(analysis.getDescription(), action) : analysis.getDescription();
	}

	private static String unknown(Throwable cause) {
		return "%s: %s Run the command again with '--stacktrace' to see where it comes from."
			.formatted(cause.getClass().getSimpleName(), PlainText.message(String.valueOf(cause.getMessage())));
	}

	/*
	 * A fact of several lines stands alone.
	 */
	private static String join(String fact, String remedy) {
		String separator = fact.strip().contains("\n") ? System.lineSeparator() : " ";
		return fact.stripTrailing() + separator + remedy;
	}

	private List<FailureAnalyzer> analyzers() {
		ArgumentResolver arguments = ArgumentResolver.none();
		if (this.context != null) {
			arguments = ArgumentResolver.of(BeanFactory.class, this.context.getBeanFactory())
				.and(Environment.class, this.context.getEnvironment());
		}
		return SpringFactoriesLoader.forDefaultResourceLocation(getClass().getClassLoader())
			.load(FailureAnalyzer.class, arguments, FailureHandler.handleMessage((message, failure) -> {
			}));
	}

}
