package dev.migrations.compare;

import java.util.List;
import java.util.Set;

import dev.migrations.compare.Trace.AllColumns;
import dev.migrations.compare.Trace.StoredColumns;
import dev.migrations.compare.Trace.UniqueKey;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Serial;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.PostgresNames;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Adds to a footprint what tables and their parts bring and need.
 */
final class ObjectFootprint {

	private final Footprint footprint;

	ObjectFootprint(Footprint footprint) {
		this.footprint = footprint;
	}

	/**
	 * The names that a schema takes.
	 * @param schema the schema
	 * @return a footprint as if the schema were created
	 */
	static Footprint of(Schema schema) {
		Footprint footprint = new Footprint();
		schema.tables().forEach(new ObjectFootprint(footprint)::create);
		schema.sequences().forEach((sequence) -> footprint.creates().add(Trace.relation(sequence.name())));
		schema.relations().forEach((relation) -> footprint.creates().add(Trace.relation(relation.name())));
		return footprint;
	}

	void create(Table table) {
		needNamespace(table.name());
		creates().add(Trace.relation(table.name()));
		creates().add(Trace.type(table.name()));
		creates().add(new AllColumns(table.name()));
		table.columns().forEach((column) -> create(table.name(), column));
		table.constraints().forEach((constraint) -> create(table.name(), constraint));
		table.indexes().forEach((index) -> create(table.name(), index));
		needs().removeAll(creates());
	}

	void add(QualifiedName table, Column column) {
		create(table, column);
		creates().add(new AllColumns(table));
		if (!(column.value() instanceof Generated)) {
			creates().add(new StoredColumns(table));
		}
	}

	void create(QualifiedName table, Column column) {
		creates().add(Trace.column(table, column.name()));
		needs().add(Trace.type(column.type().sql()));
		ColumnValue value = column.value();
		if (value instanceof Default expression) {
			need(expression);
		}
		numbering(table, column).forEach(creates()::add);
		if (value instanceof Generated) {
			needs().add(new StoredColumns(table));
		}
	}

	void create(QualifiedName table, Constraint constraint) {
		creates().add(Trace.of(SchemaObject.constraint(table, Names.of(constraint))));
		if (constraint instanceof ForeignKey key) {
			need(table, key.columns());
			need(key.reference().table(), key.reference().columns());
			needs().add(Trace.relation(key.reference().table()));
			needs().add(new UniqueKey(key.reference().table(), Set.copyOf(key.reference().columns())));
		}
		else if (constraint instanceof CheckConstraint || constraint instanceof ExclusionConstraint) {
			needs().add(new AllColumns(table));
		}
		else {
			createKey(table, constraint);
		}
		if (!(constraint instanceof CheckConstraint || constraint instanceof ForeignKey)) {
			creates().add(Trace.relation(table.sibling(Names.of(constraint))));
		}
	}

	private void createKey(QualifiedName table, Constraint constraint) {
		List<String> columns = (constraint instanceof PrimaryKey key) ? key.columns()
				: ((UniqueConstraint) constraint).columns();
		need(table, columns);
		need(table, (constraint instanceof PrimaryKey key) ? key.include() : ((UniqueConstraint) constraint).include());
		creates().add(new UniqueKey(table, Set.copyOf(columns)));
	}

	void create(QualifiedName table, Index index) {
		creates().add(Trace.of(SchemaObject.index(table, Names.of(index))));
		creates().add(Trace.relation(table.sibling(Names.of(index))));
		boolean plain = index.predicate() == null
				&& index.key().elements().stream().allMatch((element) -> element.term() instanceof ColumnTerm);
		if (!plain) {
			needs().add(new AllColumns(table));
		}
		index.key()
			.elements()
			.stream()
			.filter((element) -> element.term() instanceof ColumnTerm)
			.forEach((element) -> need(table, List.of(((ColumnTerm) element.term()).name())));
		need(table, index.include());
		UniqueKeys.columns(index).ifPresent((columns) -> creates().add(new UniqueKey(table, columns)));
	}

	private void need(QualifiedName table, List<String> columns) {
		columns.forEach((column) -> needs().add(Trace.column(table, column)));
	}

	void needNamespace(QualifiedName name) {
		if (name.schema() != null) {
			needs().add(Trace.of(SchemaObject.namespace(name.schema())));
		}
	}

	/**
	 * Note that a default comes.
	 * @param value the default
	 */
	void need(Default value) {
		SequenceUse.find(value.expression()).ifPresent((name) -> needs().add(Trace.of(SchemaObject.sequence(name))));
		TypeNames.ofCast(value.expression()).ifPresent((name) -> needs().add(Trace.type(name)));
	}

	/**
	 * Note that a default goes.
	 * @param value the default
	 */
	void free(Default value) {
		Set<Trace> frees = this.footprint.frees();
		SequenceUse.find(value.expression()).ifPresent((name) -> frees.add(Trace.of(SchemaObject.sequence(name))));
		TypeNames.ofCast(value.expression()).ifPresent((name) -> frees.add(Trace.type(name)));
	}

	void value(QualifiedName table, Column before, Column after) {
		if (before.value() instanceof Default value) {
			free(value);
		}
		numbering(table, before).forEach(this.footprint.drops()::add);
		if (after.value() instanceof Default value) {
			need(value);
		}
		numbering(table, after).forEach(creates()::add);
	}

	private static List<Trace> numbering(QualifiedName table, Column column) {
		QualifiedName sequence = PostgresNames.sequence(table, column.name());
		if (column.value() instanceof Serial) {
			return List.of(Trace.of(SchemaObject.sequence(sequence)), Trace.relation(sequence));
		}
		return (column.value() instanceof Identity) ? List.of(Trace.relation(sequence)) : List.of();
	}

	void needOwner(Sequence sequence) {
		ColumnName owner = sequence.owner();
		if (owner != null) {
			needs().add(Trace.column(owner.table(), owner.column()));
		}
	}

	void freeOwner(Sequence sequence) {
		ColumnName owner = sequence.owner();
		if (owner != null) {
			this.footprint.frees().add(Trace.column(owner.table(), owner.column()));
		}
	}

	private Set<Trace> creates() {
		return this.footprint.creates();
	}

	private Set<Trace> needs() {
		return this.footprint.needs();
	}

}
