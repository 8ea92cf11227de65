package dev.migrations.autoconfigure.jpa;

import java.util.Set;

import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.mapping.Table;
import org.hibernate.tool.schema.internal.DefaultSchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilter;
import org.hibernate.tool.schema.spi.SchemaFilterProvider;

/**
 * Keeps from Hibernate's validation the tables that it rejects though it made them
 * itself: it cannot tell arrays of composite types.
 */
public class ValidatableTables implements SchemaFilterProvider {

	private static final Set<String> REJECTED = Set.of("aggregates");

	@Override
	public SchemaFilter getCreateFilter() {
		return DefaultSchemaFilter.INSTANCE;
	}

	@Override
	public SchemaFilter getDropFilter() {
		return DefaultSchemaFilter.INSTANCE;
	}

	@Override
	public SchemaFilter getTruncatorFilter() {
		return DefaultSchemaFilter.INSTANCE;
	}

	@Override
	public SchemaFilter getMigrateFilter() {
		return DefaultSchemaFilter.INSTANCE;
	}

	@Override
	public SchemaFilter getValidateFilter() {
		return new SchemaFilter() {

			@Override
			public boolean includeNamespace(Namespace namespace) {
				return true;
			}

			@Override
			public boolean includeTable(Table table) {
				return !REJECTED.contains(table.getName());
			}

			@Override
			public boolean includeSequence(Sequence sequence) {
				return true;
			}

		};
	}

}
