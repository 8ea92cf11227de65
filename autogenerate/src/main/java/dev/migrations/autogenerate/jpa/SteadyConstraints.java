package dev.migrations.autogenerate.jpa;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.BeanDescriptor;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.PropertyDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Tells of the constraints of a property in an order that does not differ from one
 * process to the next. Hibernate takes what a column holds from the last of several
 * constraints that say it, in the order of a hash set: here, that is the strictest.
 */
final class SteadyConstraints {

	private static final Comparator<ConstraintDescriptor<?>> ORDER = Comparator
		.<ConstraintDescriptor<?>>comparingInt((constraint) -> least(constraint, "max"))
		.thenComparingInt((constraint) -> least(constraint, "integer"))
		.thenComparingInt((constraint) -> least(constraint, "fraction"))
		.reversed()
		.thenComparing((constraint) -> constraint.getAnnotation().toString());

	private SteadyConstraints() {
	}

	/**
	 * Find the constraints of an application.
	 * @param configured the application's own factory of validators, if it names one
	 * @return a factory in its place; {@code null} when constraints are not validated
	 */
	static @Nullable Object of(@Nullable Object configured) {
		if (configured != null) {
			return steady(configured);
		}
		try {
			return steady(Validation.buildDefaultValidatorFactory());
		}
		catch (ValidationException ex) {
			// There is no provider, or Hibernate will tell better
			return null;
		}
	}

	private static @Nullable Object steady(@Nullable Object result) {
		if (result instanceof Set<?> set && set.stream().allMatch(ConstraintDescriptor.class::isInstance)) {
			Set<@Nullable Object> ordered = new LinkedHashSet<>();
			set.stream()
				.<ConstraintDescriptor<?>>map(ConstraintDescriptor.class::cast)
				.sorted(ORDER)
				.forEach((constraint) -> ordered.add(steady(constraint)));
			return ordered;
		}
		if (result instanceof Set<?> set) {
			Set<@Nullable Object> properties = new LinkedHashSet<>();
			set.forEach((property) -> properties.add(steady(property)));
			return properties;
		}
		return Stream
			.of(ValidatorFactory.class, Validator.class, BeanDescriptor.class, PropertyDescriptor.class,
					ConstraintDescriptor.class)
			.filter((type) -> type.isInstance(result))
			.findFirst()
			.<Object>map((type) -> proxy(type, result))
			.orElse(result);
	}

	private static Object proxy(Class<?> type, @Nullable Object target) {
		return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
			try {
				return steady(method.invoke(target, arguments));
			}
			catch (InvocationTargetException ex) {
				throw ex.getCause();
			}
		});
	}

	/*
	 * A constraint holds together with those that it consists of.
	 */
	private static int least(ConstraintDescriptor<?> constraint, String attribute) {
		int own = (constraint.getAttributes().get(attribute) instanceof Integer value) ? value : Integer.MAX_VALUE;
		return constraint.getComposingConstraints()
			.stream()
			.mapToInt((part) -> least(part, attribute))
			.reduce(own, Math::min);
	}

}
