package dev.migrations.compare;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;

/**
 * What a {@link Footprint} consists of: things in a schema, and what stands for several
 * of them or for one whose name or kind does not matter.
 */
sealed interface Trace {

	static Trace of(SchemaObject object) {
		return new Thing(object);
	}

	/**
	 * A name that tables, indexes and sequences of a schema share.
	 * @param name the name
	 * @return the trace
	 */
	static Trace relation(QualifiedName name) {
		return of(SchemaObject.table(name));
	}

	static Trace column(QualifiedName table, String column) {
		return of(SchemaObject.column(table, column));
	}

	/**
	 * A type of any kind.
	 * @param sql the type as PostgreSQL spells it
	 * @return the trace
	 */
	static Trace type(String sql) {
		return type(TypeNames.base(sql));
	}

	static Trace type(QualifiedName name) {
		return new Type(name);
	}

	/**
	 * Leave the things themselves.
	 * @param traces traces of any kind
	 * @return what has an identity in a schema
	 */
	static Set<SchemaObject> things(Collection<Trace> traces) {
		return traces.stream()
			.filter(Thing.class::isInstance)
			.map((trace) -> ((Thing) trace).object())
			.collect(Collectors.toSet());
	}

	/**
	 * Something in a schema.
	 *
	 * @param object its identity
	 */
	record Thing(SchemaObject object) implements Trace {

	}

	/**
	 * A type of any kind.
	 *
	 * @param name its name
	 */
	record Type(QualifiedName name) implements Trace {

	}

	/**
	 * The columns of a table, whichever they are.
	 *
	 * @param table the table
	 */
	record AllColumns(QualifiedName table) implements Trace {

	}

	/**
	 * The columns of a table from which others are computed.
	 *
	 * @param table the table
	 */
	record StoredColumns(QualifiedName table) implements Trace {

	}

	/**
	 * Whatever makes columns unique. There may be several such things, and a foreign key
	 * depends on the one that PostgreSQL chose.
	 *
	 * @param table the table
	 * @param columns the columns, whose order does not matter
	 */
	record UniqueKey(QualifiedName table, Set<String> columns) implements Trace {

		public UniqueKey {
			columns = Set.copyOf(columns);
		}

	}

}
