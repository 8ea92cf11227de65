package dev.migrations.autogenerate.jpa;

import dev.migrations.MigrationException;
import jakarta.persistence.PersistenceException;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an entity manager factory does not tell the schema that it needs.
 */
public final class ModelUnreadableException extends MigrationException {

	private final String beanName;

	private ModelUnreadableException(String beanName, String fact, String remedy, @Nullable Throwable cause) {
		super(fact, remedy, cause);
		this.beanName = beanName;
	}

	static ModelUnreadableException notFromFactoryBean(String beanName) {
		return new ModelUnreadableException(beanName,
				"The mappings of the entity manager factory '%s' cannot be read without its database."
					.formatted(beanName),
				"Declare the bean as a 'LocalContainerEntityManagerFactoryBean', which Spring initializes.", null);
	}

	static ModelUnreadableException notFromHibernate(String beanName) {
		return new ModelUnreadableException(beanName,
				"The entity manager factory '%s' is not one of Hibernate.".formatted(beanName),
				"Use Hibernate as the persistence provider, or write the revision by hand.", null);
	}

	static ModelUnreadableException because(String beanName, Throwable cause) {
		return new ModelUnreadableException(beanName,
				"The mappings of the entity manager factory '" + beanName + "' are not valid: " + reason(cause)
						+ MappedClassFailure.of(cause).map((failure) -> " " + failure.describe()).orElse(""),
				"Correct them, or run the command again with '--stacktrace' to see where it comes from.", cause);
	}

	/*
	 * Hibernate's outermost exceptions say what was being done, the innermost what is
	 * wrong; those of the JDK beneath know nothing of mappings.
	 */
	private static String reason(Throwable failure) {
		Throwable reason = failure;
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause instanceof PersistenceException) {
				reason = cause;
			}
		}
		String message = (reason.getMessage() != null) ? reason.getMessage().strip()
				: reason.getClass().getSimpleName();
		return message.endsWith(".") ? message : message + ".";
	}

	/**
	 * The entity manager factory in question.
	 * @return its bean name
	 */
	public String getBeanName() {
		return this.beanName;
	}

}
