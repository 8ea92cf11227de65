package dev.migrations.autoconfigure;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Matches unless {@code migrations.enabled} is false; a blank value is none.
 */
class OnEnabledCondition implements Condition {

	private static final String NAME = "migrations.enabled";

	@Override
	public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
		Environment environment = context.getEnvironment();
		return !StringUtils.hasText(environment.getProperty(NAME))
				|| environment.getProperty(NAME, Boolean.class, true);
	}

}
