package dev.migrations.autoconfigure.diagnostics;

import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.autoconfigure.MigrationsProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.annotation.Order;

/**
 * Presents all unknown keys under {@code migrations}, each with the nearest known one.
 * Values are left out: a misspelled password is still a password.
 */
@Order(0)
class UnknownPropertiesFailureAnalyzer extends AbstractFailureAnalyzer<UnboundConfigurationPropertiesException> {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("migrations");

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, UnboundConfigurationPropertiesException cause) {
		Set<ConfigurationProperty> unknown = cause.getUnboundProperties();
		if (!unknown.stream().map(ConfigurationProperty::getName).allMatch(PREFIX::isAncestorOf)) {
			return null;
		}
		KnownProperties known = KnownProperties.of(PREFIX.toString(), MigrationsProperties.class);
		String description = unknown.stream()
			.map((property) -> describe(property, known))
			.collect(Collectors.joining("%n".formatted()));
		return new FailureAnalysis(description, "Correct or remove the unknown properties.", cause);
	}

	private String describe(ConfigurationProperty property, KnownProperties known) {
		String fact = "The property '%s' is unknown".formatted(property.getName());
		String origin = (property.getOrigin() != null) ? " (%s)".formatted(property.getOrigin()) : "";
		return "%s%s. The nearest known one is '%s'.".formatted(fact, origin,
				known.nearestTo(property.getName().toString()));
	}

}
