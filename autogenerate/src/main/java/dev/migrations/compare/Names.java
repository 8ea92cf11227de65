package dev.migrations.compare;

import dev.migrations.schema.Constraint;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.sql.SqlIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The names of what the catalogs list, where everything has one.
 */
final class Names {

	private Names() {
	}

	static String of(Constraint constraint) {
		return require(constraint.name());
	}

	static String of(Index index) {
		return require(index.name());
	}

	static String quote(QualifiedName name) {
		String schema = name.schema();
		return (schema != null) ? SqlIdentifier.qualify(schema, name.name()) : SqlIdentifier.quote(name.name());
	}

	private static String require(@Nullable String name) {
		if (name == null) {
			throw new IllegalArgumentException("Only what has a name can be compared");
		}
		return name;
	}

}
