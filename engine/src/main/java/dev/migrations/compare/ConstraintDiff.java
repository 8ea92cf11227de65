package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.DropConstraint;
import dev.migrations.diff.RenameConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;

/**
 * Compares the constraints of two tables by what they demand. Names matter only where
 * somebody chose them.
 */
final class ConstraintDiff {

	private final ChangeCollector collector;

	private final Table present;

	private final Table desired;

	private final QualifiedName table;

	/**
	 * What has no counterpart so far.
	 */
	private final List<Constraint> rest;

	ConstraintDiff(ChangeCollector collector, Table present, Table desired) {
		this.collector = collector;
		this.present = present;
		this.desired = desired;
		this.table = present.name();
		this.rest = new ArrayList<>(present.constraints());
	}

	void compare() {
		List<Constraint> wanted = new ArrayList<>(this.desired.constraints());
		wanted.removeIf((constraint) -> take(constraint, true));
		wanted.removeIf((constraint) -> take(constraint, false));
		wanted.removeIf((constraint) -> UniqueKeys.isMet(constraint, this.present, this.collector.fates()));
		wanted.forEach(this::add);
		this.rest.forEach(this::drop);
	}

	private boolean take(Constraint wanted, boolean sameName) {
		Optional<Constraint> match = this.rest.stream()
			.filter((candidate) -> !sameName || Names.of(candidate).equals(Names.of(wanted)))
			.filter((candidate) -> ConstraintShape.of(candidate).equals(ConstraintShape.of(wanted)))
			.filter((candidate) -> !isRebuilt(candidate))
			.findFirst();
		match.ifPresent((constraint) -> {
			this.rest.remove(constraint);
			rename(constraint, wanted);
		});
		return match.isPresent();
	}

	private boolean isRebuilt(Constraint constraint) {
		ColumnFates fates = this.collector.fates();
		return fates.endsWithColumn(this.table, constraint) || fates.isInTheWay(this.table, constraint);
	}

	private void rename(Constraint before, Constraint after) {
		String name = Names.of(after);
		if (!Names.of(before).equals(name) && this.collector.considers(Difference.NAMES)
				&& !ImplicitNames.isImplicit(this.table.name(), name)) {
			this.collector.add(new RenameConstraint(this.table, Names.of(before), name));
		}
	}

	private void add(Constraint wanted) {
		Optional<Constraint> inPlace = this.rest.stream()
			.filter((candidate) -> ConstraintShape.samePlace(candidate, wanted))
			.findFirst();
		if (inPlace.isPresent() && !isDropped(inPlace.get()) && !isReplaced(inPlace.get(), wanted)) {
			this.rest.remove(inPlace.get());
			this.collector.leave(object(inPlace.get()), "differs from the model");
			return;
		}
		inPlace.filter((constraint) -> !isDropped(constraint)).ifPresent((constraint) -> {
			this.rest.remove(constraint);
			this.collector.add(dropping(constraint));
		});
		this.collector.add(AddConstraint.of(this.table, wanted));
	}

	/*
	 * What stands in the way of a column's new type and is wanted again.
	 */
	private boolean isReplaced(Constraint present, Constraint wanted) {
		return isRebuilt(present) && ConstraintShape.of(present).equals(ConstraintShape.of(wanted));
	}

	private void drop(Constraint constraint) {
		if (isDropped(constraint)) {
			this.collector.add(dropping(constraint));
		}
		else {
			this.collector.leave(object(constraint), "is not described by the model");
		}
	}

	private boolean isDropped(Constraint constraint) {
		return this.collector.fates().endsWithColumn(this.table, constraint)
				|| (IgnoredKinds.considers(this.collector.settings(), this.present, constraint)
						&& this.collector.settings().mayDrop(object(constraint)));
	}

	private DropConstraint dropping(Constraint constraint) {
		return new DropConstraint(this.table, Names.of(constraint), AddConstraint.of(this.table, constraint));
	}

	private SchemaObject object(Constraint constraint) {
		return SchemaObject.constraint(this.table, Names.of(constraint));
	}

}
