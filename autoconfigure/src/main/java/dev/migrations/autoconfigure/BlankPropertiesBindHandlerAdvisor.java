package dev.migrations.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationPropertiesBindHandlerAdvisor;
import org.springframework.boot.context.properties.bind.AbstractBindHandler;
import org.springframework.boot.context.properties.bind.BindContext;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.core.env.Environment;

/**
 * Takes a blank value of {@code migrations.*}, as <code>${VARIABLE:}</code> makes it, for
 * one that is not set. A placeholder may be blank.
 */
class BlankPropertiesBindHandlerAdvisor implements ConfigurationPropertiesBindHandlerAdvisor {

	private static final ConfigurationPropertyName PREFIX = ConfigurationPropertyName.of("migrations");

	private static final ConfigurationPropertyName PLACEHOLDERS = PREFIX.append("placeholders");

	private final Environment environment;

	BlankPropertiesBindHandlerAdvisor(Environment environment) {
		this.environment = environment;
	}

	@Override
	public BindHandler apply(BindHandler bindHandler) {
		return new Handler(bindHandler);
	}

	private boolean isBlank(ConfigurationPropertyName name, BindContext context) {
		if (!PREFIX.isAncestorOf(name) || PLACEHOLDERS.isAncestorOf(name) || name.isLastElementIndexed()) {
			return false;
		}
		for (ConfigurationPropertySource source : context.getSources()) {
			ConfigurationProperty property = source.getConfigurationProperty(name);
			if (property != null) {
				return property.getValue() instanceof CharSequence value
						&& this.environment.resolvePlaceholders(value.toString()).isBlank();
			}
		}
		return false;
	}

	private final class Handler extends AbstractBindHandler {

		Handler(BindHandler parent) {
			super(parent);
		}

		/*
		 * The others are told that the property was bound, or it would count as unknown.
		 */
		@Override
		public <T> @Nullable Bindable<T> onStart(ConfigurationPropertyName name, Bindable<T> target,
				BindContext context) {
			Bindable<T> continued = super.onStart(name, target, context);
			if (isBlank(name, context)) {
				super.onSuccess(name, target, context, "");
				return null;
			}
			return continued;
		}

	}

}
