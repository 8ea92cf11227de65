package dev.migrations.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.compare.Trace.AllColumns;
import dev.migrations.compare.Trace.StoredColumns;
import dev.migrations.diff.AddColumn;
import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.AddEnumValue;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.AlterCompositeType;
import dev.migrations.diff.AlterDomain;
import dev.migrations.diff.AlterSequence;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeNumbering;
import dev.migrations.diff.ColumnAlteration;
import dev.migrations.diff.ColumnAlteration.DropExpression;
import dev.migrations.diff.ColumnAlteration.SetDefault;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.diff.CreateCast;
import dev.migrations.diff.CreateCompositeType;
import dev.migrations.diff.CreateDomain;
import dev.migrations.diff.CreateEnumType;
import dev.migrations.diff.CreateIndex;
import dev.migrations.diff.CreateSchema;
import dev.migrations.diff.CreateSequence;
import dev.migrations.diff.CreateTable;
import dev.migrations.diff.DeleteRow;
import dev.migrations.diff.DropCast;
import dev.migrations.diff.DropColumn;
import dev.migrations.diff.DropCompositeType;
import dev.migrations.diff.DropConstraint;
import dev.migrations.diff.DropDomain;
import dev.migrations.diff.DropEnumType;
import dev.migrations.diff.DropIndex;
import dev.migrations.diff.DropSchema;
import dev.migrations.diff.DropSequence;
import dev.migrations.diff.DropTable;
import dev.migrations.diff.ExecuteSql;
import dev.migrations.diff.InsertRow;
import dev.migrations.diff.RecreateEnumType;
import dev.migrations.diff.RenameColumn;
import dev.migrations.diff.RenameConstraint;
import dev.migrations.diff.RenameIndex;
import dev.migrations.diff.RenameSequence;
import dev.migrations.diff.RenameTable;
import dev.migrations.diff.SetColumnComment;
import dev.migrations.diff.SetComment;
import dev.migrations.diff.SetTableComment;
import dev.migrations.schema.CompositeType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.schema.Sequence;

/**
 * Tells for each kind of change what it creates, needs, drops and frees.
 */
final class ChangeFootprint implements Change.Visitor<Footprint> {

	private final Footprint footprint = new Footprint();

	private final ObjectFootprint objects = new ObjectFootprint(this.footprint);

	static Footprint of(Change change) {
		return change.accept(new ChangeFootprint());
	}

	private Footprint reversed(Optional<? extends Change> restoring, Trace dropped) {
		Footprint result = restoring.map((change) -> of(change).reversed()).orElseGet(Footprint::new);
		result.drops().add(dropped);
		return result;
	}

	@Override
	public Footprint createTable(CreateTable change) {
		this.objects.create(change.table());
		return this.footprint;
	}

	@Override
	public Footprint dropTable(DropTable change) {
		return reversed(Optional.ofNullable(change.restoring()), Trace.relation(change.table()));
	}

	@Override
	public Footprint renameTable(RenameTable change) {
		return renamed(Trace.relation(change.table()), Trace.relation(change.table().sibling(change.newName())));
	}

	@Override
	public Footprint setTableComment(SetTableComment change) {
		return about(Trace.relation(change.table()));
	}

	@Override
	public Footprint addColumn(AddColumn change) {
		this.footprint.needs().add(Trace.relation(change.table()));
		this.objects.add(change.table(), change.column());
		return this.footprint;
	}

	@Override
	public Footprint alterColumn(AlterColumn change) {
		this.footprint.needs().add(Trace.relation(change.table()));
		alter(change.table(), change.column());
		change.alterations().forEach((alteration) -> {
			if (alteration instanceof SetType type) {
				this.footprint.needs().add(Trace.type(type.type().sql()));
			}
			if (alteration instanceof SetDefault value) {
				this.objects.need(value.value());
			}
			if (alteration instanceof DropExpression) {
				this.footprint.frees().add(new StoredColumns(change.table()));
			}
		});
		if (change.restoring() != null) {
			change.restoring().alterations().forEach(this::undo);
		}
		this.footprint.frees().removeAll(this.footprint.needs());
		return this.footprint;
	}

	private void undo(ColumnAlteration alteration) {
		if (alteration instanceof SetType type) {
			this.footprint.frees().add(Trace.type(type.type().sql()));
		}
		if (alteration instanceof SetDefault value) {
			this.objects.free(value.value());
		}
	}

	private void alter(QualifiedName table, String column) {
		List.of(Trace.column(table, column), new AllColumns(table), new StoredColumns(table)).forEach((object) -> {
			this.footprint.creates().add(object);
			this.footprint.drops().add(object);
		});
	}

	@Override
	public Footprint changeNumbering(ChangeNumbering change) {
		Trace column = Trace.column(change.table(), change.before().name());
		if (change.after().value() != null) {
			this.footprint.needs().add(column);
		}
		else {
			this.footprint.frees().add(column);
		}
		this.objects.value(change.table(), change.before(), change.after());
		return this.footprint;
	}

	@Override
	public Footprint renameColumn(RenameColumn change) {
		return renamed(Trace.column(change.table(), change.column()), Trace.column(change.table(), change.newName()));
	}

	@Override
	public Footprint dropColumn(DropColumn change) {
		return reversed(Optional.ofNullable(change.restoring()), Trace.column(change.table(), change.column()));
	}

	@Override
	public Footprint setColumnComment(SetColumnComment change) {
		return about(Trace.column(change.table(), change.column()));
	}

	@Override
	public Footprint addConstraint(AddConstraint change) {
		this.footprint.needs().add(Trace.relation(change.table()));
		this.objects.create(change.table(), change.constraint());
		return this.footprint;
	}

	@Override
	public Footprint renameConstraint(RenameConstraint change) {
		renamed(Trace.relation(change.table().sibling(change.constraint())),
				Trace.relation(change.table().sibling(change.newName())));
		return renamed(Trace.of(SchemaObject.constraint(change.table(), change.constraint())),
				Trace.of(SchemaObject.constraint(change.table(), change.newName())));
	}

	@Override
	public Footprint dropConstraint(DropConstraint change) {
		return reversed(Optional.ofNullable(change.restoring()),
				Trace.of(SchemaObject.constraint(change.table(), change.constraint())));
	}

	@Override
	public Footprint createIndex(CreateIndex change) {
		this.footprint.needs().add(Trace.relation(change.table()));
		this.objects.create(change.table(), change.index());
		return this.footprint;
	}

	@Override
	public Footprint renameIndex(RenameIndex change) {
		return renamed(Trace.relation(change.index()), Trace.relation(change.index().sibling(change.newName())));
	}

	@Override
	public Footprint dropIndex(DropIndex change) {
		return reversed(Optional.ofNullable(change.restoring()), Trace.relation(change.index()));
	}

	@Override
	public Footprint createSequence(CreateSequence change) {
		Sequence sequence = change.sequence();
		this.objects.needNamespace(sequence.name());
		this.footprint.creates().add(Trace.of(SchemaObject.sequence(sequence.name())));
		this.footprint.creates().add(Trace.relation(sequence.name()));
		this.objects.needOwner(sequence);
		return this.footprint;
	}

	@Override
	public Footprint alterSequence(AlterSequence change) {
		this.footprint.needs().add(Trace.of(SchemaObject.sequence(change.before().name())));
		this.footprint.frees().add(Trace.of(SchemaObject.sequence(change.before().name())));
		if (!Objects.equals(change.before().owner(), change.after().owner())) {
			this.objects.needOwner(change.after());
			this.objects.freeOwner(change.before());
		}
		return this.footprint;
	}

	@Override
	public Footprint renameSequence(RenameSequence change) {
		return renamed(Trace.of(SchemaObject.sequence(change.sequence())),
				Trace.of(SchemaObject.sequence(change.sequence().sibling(change.newName()))));
	}

	@Override
	public Footprint dropSequence(DropSequence change) {
		return reversed(Optional.ofNullable(change.restoring()), Trace.of(SchemaObject.sequence(change.sequence())));
	}

	@Override
	public Footprint createSchema(CreateSchema change) {
		this.footprint.creates().add(Trace.of(SchemaObject.namespace(change.name())));
		return this.footprint;
	}

	@Override
	public Footprint dropSchema(DropSchema change) {
		this.footprint.drops().add(Trace.of(SchemaObject.namespace(change.name())));
		return this.footprint;
	}

	@Override
	public Footprint createEnumType(CreateEnumType change) {
		return type(change.type().name(), Kind.ENUM_TYPE);
	}

	@Override
	public Footprint dropEnumType(DropEnumType change) {
		return reversed(Optional.ofNullable(change.restoring()),
				Trace.of(SchemaObject.of(Kind.ENUM_TYPE, change.type())));
	}

	@Override
	public Footprint addEnumValue(AddEnumValue change) {
		this.footprint.creates().add(Trace.type(change.type()));
		this.footprint.creates().add(Trace.of(new SchemaObject(Kind.ENUM_VALUE, change.type(), change.value())));
		if (change.before() != null) {
			this.footprint.needs().add(Trace.of(new SchemaObject(Kind.ENUM_VALUE, change.type(), change.before())));
		}
		return this.footprint;
	}

	@Override
	public Footprint recreateEnumType(RecreateEnumType change) {
		this.footprint.creates().add(Trace.type(change.after().name()));
		Set<Trace> anew = change.casts().stream().map(SchemaObject::cast).map(Trace::of).collect(Collectors.toSet());
		anew.add(Trace.of(SchemaObject.of(Kind.ENUM_TYPE, change.after().name())));
		this.footprint.drops().add(Trace.type(change.before().name()));
		change.uses().forEach((use) -> alter(use.column().table(), use.column().column()));
		this.footprint.drops().addAll(anew);
		this.footprint.creates().addAll(anew);
		return this.footprint;
	}

	@Override
	public Footprint createDomain(CreateDomain change) {
		this.footprint.needs().add(Trace.type(change.domain().type().sql()));
		return type(change.domain().name(), Kind.DOMAIN);
	}

	private Footprint type(QualifiedName name, Kind kind) {
		this.objects.needNamespace(name);
		this.footprint.creates().add(Trace.of(SchemaObject.of(kind, name)));
		this.footprint.creates().add(Trace.type(name));
		return this.footprint;
	}

	@Override
	public Footprint dropDomain(DropDomain change) {
		return reversed(Optional.ofNullable(change.restoring()),
				Trace.of(SchemaObject.of(Kind.DOMAIN, change.domain())));
	}

	@Override
	public Footprint alterDomain(AlterDomain change) {
		this.footprint.creates().add(Trace.type(change.after().name()));
		return this.footprint;
	}

	@Override
	public Footprint createCompositeType(CreateCompositeType change) {
		needAttributeTypes(change.type());
		return type(change.type().name(), Kind.COMPOSITE_TYPE);
	}

	@Override
	public Footprint dropCompositeType(DropCompositeType change) {
		return reversed(Optional.ofNullable(change.restoring()),
				Trace.of(SchemaObject.of(Kind.COMPOSITE_TYPE, change.type())));
	}

	@Override
	public Footprint alterCompositeType(AlterCompositeType change) {
		needAttributeTypes(change.after());
		change.before()
			.attributes()
			.forEach((attribute) -> this.footprint.frees().add(Trace.type(attribute.type().sql())));
		this.footprint.creates().add(Trace.type(change.after().name()));
		return this.footprint;
	}

	private void needAttributeTypes(CompositeType type) {
		type.attributes().forEach((attribute) -> this.footprint.needs().add(Trace.type(attribute.type().sql())));
	}

	@Override
	public Footprint createCast(CreateCast change) {
		this.footprint.needs().add(Trace.type(change.cast().source()));
		this.footprint.needs().add(Trace.type(change.cast().target()));
		this.footprint.creates().add(Trace.of(SchemaObject.cast(change.cast())));
		return this.footprint;
	}

	@Override
	public Footprint dropCast(DropCast change) {
		return of(new CreateCast(change.cast())).reversed();
	}

	@Override
	public Footprint setComment(SetComment change) {
		if (change.comment() != null) {
			this.footprint.needs().add(Trace.of(change.object()));
		}
		else {
			this.footprint.frees().add(Trace.of(change.object()));
		}
		return this.footprint;
	}

	@Override
	public Footprint insertRow(InsertRow change) {
		this.footprint.needs().add(Trace.relation(change.table()));
		this.footprint.needs().add(new AllColumns(change.table()));
		return this.footprint;
	}

	@Override
	public Footprint deleteRow(DeleteRow change) {
		this.footprint.frees().add(Trace.relation(change.table()));
		return this.footprint;
	}

	@Override
	public Footprint executeSql(ExecuteSql change) {
		return this.footprint;
	}

	private Footprint about(Trace object) {
		this.footprint.needs().add(object);
		return this.footprint;
	}

	private Footprint renamed(Trace before, Trace after) {
		this.footprint.drops().add(before);
		this.footprint.creates().add(after);
		return this.footprint;
	}

}
