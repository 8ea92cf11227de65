package dev.migrations.schema;

import java.util.List;

/**
 * A composite type.
 *
 * @param name the name
 * @param attributes the attributes in their order
 */
public record CompositeType(QualifiedName name, List<Attribute> attributes) {

	public CompositeType {
		attributes = List.copyOf(attributes);
	}

	/**
	 * An attribute of a composite type.
	 *
	 * @param name the name
	 * @param type the type
	 */
	public record Attribute(String name, ColumnType type) {

		public Attribute {
			Names.requireName("attribute", name);
		}

	}

}
