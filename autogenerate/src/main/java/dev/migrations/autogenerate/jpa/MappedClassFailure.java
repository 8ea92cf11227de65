package dev.migrations.autogenerate.jpa;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;

import org.springframework.util.ClassUtils;

/**
 * Code of a mapped class that failed while mappings were read: a constructor, a static
 * initializer, or what they call.
 *
 * @param cause what was thrown there
 * @param place where that was
 */
record MappedClassFailure(Throwable cause, StackTraceElement place) {

	private static final Set<String> MAPPED = Set.of(Entity.class.getName(), Embeddable.class.getName(),
			MappedSuperclass.class.getName());

	/**
	 * Find the innermost failure that comes from a mapped class.
	 * @param failure what was thrown in the end
	 * @return the failure, or empty if no code of a mapped class ran
	 */
	static Optional<MappedClassFailure> of(Throwable failure) {
		List<Throwable> causes = new ArrayList<>();
		for (Throwable cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
			causes.add(cause);
		}
		Collections.reverse(causes);
		return causes.stream()
			.flatMap((cause) -> Stream.of(cause.getStackTrace())
				.filter((element) -> isMapped(element.getClassName()))
				.map((element) -> new MappedClassFailure(cause, element)))
			.findFirst();
	}

	private static boolean isMapped(String name) {
		try {
			Class<?> type = Class.forName(name, false, ClassUtils.getDefaultClassLoader());
			return AttributeConverter.class.isAssignableFrom(type) || Stream.of(type.getAnnotations())
				.anyMatch((annotation) -> MAPPED.contains(annotation.annotationType().getName()));
		}
		catch (ClassNotFoundException | LinkageError ex) {
			return false;
		}
	}

	/**
	 * Describe the failure for people.
	 * @return a sentence that names the class, the line and what was thrown
	 */
	String describe() {
		String message = this.cause.getMessage();
		return "'" + this.place.getClassName() + "' (" + this.place.getFileName() + ":" + this.place.getLineNumber()
				+ ") threw " + this.cause.getClass().getSimpleName() + ((message != null) ? ": " + message.strip() : "")
				+ ((message != null && message.strip().endsWith(".")) ? "" : ".");
	}

}
