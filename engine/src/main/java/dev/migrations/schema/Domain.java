package dev.migrations.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A domain: a type with conditions.
 *
 * @param name the name
 * @param type the underlying type
 * @param nullable whether values may be {@code NULL}
 * @param defaultExpression the default as SQL, or {@code null}
 * @param checks the conditions, each with its name
 */
public record Domain(QualifiedName name, ColumnType type, boolean nullable, @Nullable String defaultExpression,
		List<CheckConstraint> checks) {

	public Domain {
		checks = List.copyOf(checks);
	}

}
