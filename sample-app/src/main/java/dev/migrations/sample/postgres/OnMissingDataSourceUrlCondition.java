package dev.migrations.sample.postgres;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Matches when no server is configured. An empty URL, as an unset variable in a
 * deployment descriptor leaves it, configures none.
 */
class OnMissingDataSourceUrlCondition extends SpringBootCondition {

	private static final String PROPERTY = "spring.datasource.url";

	@Override
	public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
		boolean present = StringUtils.hasText(context.getEnvironment().getProperty(PROPERTY));
		ConditionMessage.Builder message = ConditionMessage.forCondition("Missing data source URL");
		return new ConditionOutcome(!present, message.because(PROPERTY + ((present) ? " is set" : " is not set")));
	}

}
