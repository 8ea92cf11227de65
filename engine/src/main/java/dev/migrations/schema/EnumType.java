package dev.migrations.schema;

import java.util.List;

/**
 * An enum type.
 *
 * @param name the name
 * @param values the values in their order
 */
public record EnumType(QualifiedName name, List<String> values) {

	public EnumType {
		values = List.copyOf(values);
	}

}
