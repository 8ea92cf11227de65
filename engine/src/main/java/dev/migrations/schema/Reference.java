package dev.migrations.schema;

import java.util.List;

/**
 * What a foreign key refers to.
 *
 * @param table the table
 * @param columns its columns; none means its primary key
 * @param onDelete what happens when the row there is deleted
 * @param onUpdate what happens when the key there changes
 */
public record Reference(QualifiedName table, List<String> columns, ReferentialAction onDelete,
		ReferentialAction onUpdate) {

	public Reference {
		columns = Names.copyOf("reference", columns);
	}

	static Reference to(QualifiedName table, String... columns) {
		return new Reference(table, List.of(columns), ReferentialAction.NO_ACTION, ReferentialAction.NO_ACTION);
	}

	Reference onDelete(ReferentialAction action) {
		return new Reference(this.table, this.columns, action, this.onUpdate);
	}

	Reference onUpdate(ReferentialAction action) {
		return new Reference(this.table, this.columns, this.onDelete, action);
	}

	Reference inSchema(String schema) {
		return new Reference(this.table.inSchema(schema), this.columns, this.onDelete, this.onUpdate);
	}

}
