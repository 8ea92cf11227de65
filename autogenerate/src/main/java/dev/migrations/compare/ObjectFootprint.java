package dev.migrations.compare;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;

/**
 * Adds to a footprint what tables and their parts bring and need.
 */
final class ObjectFootprint {

	/**
	 * Begins what is no name: no identifier of PostgreSQL's can contain it.
	 */
	private static final char NO_NAME = '\0';

	private static final String ALL = NO_NAME + "all";

	private static final String STORED = ALL + " stored";

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
		schema.sequences().forEach((sequence) -> footprint.creates().add(relation(sequence.name())));
		schema.relations().forEach((relation) -> footprint.creates().add(relation(relation.name())));
		return footprint;
	}

	/**
	 * Stands for the columns of a table, whichever they are.
	 * @param table the table
	 * @return an identity that no column has
	 */
	static SchemaObject allColumns(QualifiedName table) {
		return SchemaObject.column(table, ALL);
	}

	/**
	 * Stands for the columns of a table from which others are computed.
	 * @param table the table
	 * @return an identity that no column has
	 */
	static SchemaObject storedColumns(QualifiedName table) {
		return SchemaObject.column(table, STORED);
	}

	/**
	 * Whether an identity stands for several columns.
	 * @param object the identity
	 * @return whether there is no such thing in a schema
	 */
	static boolean isCollective(SchemaObject object) {
		return object.kind() == Kind.COLUMN && String.valueOf(object.part()).startsWith(ALL);
	}

	/**
	 * Stands for a name that tables, indexes and sequences of a schema share.
	 * @param name the name
	 * @return the identity
	 */
	static SchemaObject relation(QualifiedName name) {
		return SchemaObject.table(name);
	}

	/**
	 * Stands for a type of any kind.
	 * @param sql the type as PostgreSQL spells it
	 * @return the identity
	 */
	static SchemaObject type(String sql) {
		return type(TypeNames.base(sql));
	}

	static SchemaObject type(QualifiedName name) {
		return new SchemaObject(Kind.DOMAIN, name, "type");
	}

	/*
	 * Stands for whatever makes columns unique. There may be several such things, and a
	 * foreign key depends on the one that PostgreSQL chose.
	 */
	private static SchemaObject uniqueKey(QualifiedName table, List<String> columns) {
		return SchemaObject.constraint(table, NO_NAME + new TreeSet<>(columns).toString());
	}

	static boolean isUniqueKey(SchemaObject object) {
		return object.kind() == Kind.CONSTRAINT && String.valueOf(object.part()).indexOf(NO_NAME) == 0;
	}

	void create(Table table) {
		needNamespace(table.name());
		creates().add(SchemaObject.table(table.name()));
		creates().add(type(table.name()));
		creates().add(allColumns(table.name()));
		table.columns().forEach((column) -> create(table.name(), column));
		table.constraints().forEach((constraint) -> create(table.name(), constraint));
		table.indexes().forEach((index) -> create(table.name(), index));
		needs().removeAll(creates());
	}

	void add(QualifiedName table, Column column) {
		create(table, column);
		creates().add(allColumns(table));
		if (!(column.value() instanceof Generated)) {
			creates().add(storedColumns(table));
		}
	}

	void create(QualifiedName table, Column column) {
		creates().add(SchemaObject.column(table, column.name()));
		needs().add(type(column.type().sql()));
		ColumnValue value = column.value();
		if (value instanceof Default expression) {
			need(expression);
		}
		numbering(table, column).forEach(creates()::add);
		if (value instanceof Generated) {
			needs().add(storedColumns(table));
		}
	}

	void create(QualifiedName table, Constraint constraint) {
		creates().add(SchemaObject.constraint(table, Names.of(constraint)));
		if (constraint instanceof ForeignKey key) {
			need(table, key.columns());
			need(key.reference().table(), key.reference().columns());
			needs().add(SchemaObject.table(key.reference().table()));
			needs().add(uniqueKey(key.reference().table(), key.reference().columns()));
		}
		else if (constraint instanceof CheckConstraint || constraint instanceof ExclusionConstraint) {
			needs().add(allColumns(table));
		}
		else {
			createKey(table, constraint);
		}
		if (!(constraint instanceof CheckConstraint || constraint instanceof ForeignKey)) {
			creates().add(relation(table.sibling(Names.of(constraint))));
		}
	}

	private void createKey(QualifiedName table, Constraint constraint) {
		List<String> columns = (constraint instanceof PrimaryKey key) ? key.columns()
				: ((UniqueConstraint) constraint).columns();
		need(table, columns);
		need(table, (constraint instanceof PrimaryKey key) ? key.include() : ((UniqueConstraint) constraint).include());
		creates().add(uniqueKey(table, columns));
	}

	void create(QualifiedName table, Index index) {
		creates().add(SchemaObject.index(table, Names.of(index)));
		creates().add(relation(table.sibling(Names.of(index))));
		boolean plain = index.predicate() == null
				&& index.key().elements().stream().allMatch((element) -> element.term() instanceof ColumnTerm);
		if (!plain) {
			needs().add(allColumns(table));
		}
		index.key()
			.elements()
			.stream()
			.filter((element) -> element.term() instanceof ColumnTerm)
			.forEach((element) -> need(table, List.of(((ColumnTerm) element.term()).name())));
		need(table, index.include());
		UniqueKeys.columns(index).ifPresent((columns) -> creates().add(uniqueKey(table, List.copyOf(columns))));
	}

	private void need(QualifiedName table, List<String> columns) {
		columns.forEach((column) -> needs().add(SchemaObject.column(table, column)));
	}

	void needNamespace(QualifiedName name) {
		if (name.schema() != null) {
			needs().add(SchemaObject.namespace(name.schema()));
		}
	}

	/**
	 * Note that a default comes.
	 * @param value the default
	 */
	void need(Default value) {
		SequenceUse.find(value.expression()).ifPresent((name) -> needs().add(SchemaObject.sequence(name)));
		TypeNames.ofCast(value.expression()).ifPresent((name) -> needs().add(type(name)));
	}

	/**
	 * Note that a default goes.
	 * @param value the default
	 */
	void free(Default value) {
		Set<SchemaObject> frees = this.footprint.frees();
		SequenceUse.find(value.expression()).ifPresent((name) -> frees.add(SchemaObject.sequence(name)));
		TypeNames.ofCast(value.expression()).ifPresent((name) -> frees.add(type(name)));
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

	private static List<SchemaObject> numbering(QualifiedName table, Column column) {
		QualifiedName sequence = PostgresNames.sequence(table, column.name());
		if (column.value() instanceof Serial) {
			return List.of(SchemaObject.sequence(sequence), relation(sequence));
		}
		return (column.value() instanceof Identity) ? List.of(relation(sequence)) : List.of();
	}

	void needOwner(Sequence sequence) {
		ColumnName owner = sequence.owner();
		if (owner != null) {
			needs().add(SchemaObject.column(owner.table(), owner.column()));
		}
	}

	void freeOwner(Sequence sequence) {
		ColumnName owner = sequence.owner();
		if (owner != null) {
			this.footprint.frees().add(SchemaObject.column(owner.table(), owner.column()));
		}
	}

	private Set<SchemaObject> creates() {
		return this.footprint.creates();
	}

	private Set<SchemaObject> needs() {
		return this.footprint.needs();
	}

}
