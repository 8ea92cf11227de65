package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.Difference;
import dev.migrations.diff.DropConstraint;
import dev.migrations.diff.RenameConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ForeignKey;
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

	private final QualifiedName table;

	private final UniqueKeys keys;

	/**
	 * What has no counterpart so far.
	 */
	private final List<Constraint> rest = new ArrayList<>();

	private final List<Constraint> wanted = new ArrayList<>();

	ConstraintDiff(ChangeCollector collector, Table present, Table desired) {
		this.collector = collector;
		this.present = present;
		this.table = present.name();
		this.keys = new UniqueKeys(present, desired, collector.fates());
		this.rest.addAll(present.constraints());
		this.wanted.addAll(desired.constraints());
	}

	/**
	 * Compare some of the constraints.
	 * @param part tells which
	 */
	void compare(Predicate<Constraint> part) {
		this.rest.removeIf(part.negate());
		this.wanted.removeIf(part.negate());
		for (boolean sameOrder : List.of(true, false)) {
			this.wanted.removeIf((constraint) -> take(constraint, true, sameOrder));
			this.wanted.removeIf((constraint) -> take(constraint, false, sameOrder));
		}
		this.wanted.removeIf(this.keys::isMet);
		this.wanted.forEach(this::add);
		this.rest.forEach(this::drop);
	}

	private boolean take(Constraint wanted, boolean sameName, boolean sameOrder) {
		Optional<Constraint> match = this.rest.stream()
			.filter((candidate) -> !sameName || Names.of(candidate).equals(Names.of(wanted)))
			.filter((candidate) -> ConstraintShape.of(candidate).equals(ConstraintShape.of(wanted)))
			.filter((candidate) -> !isRebuilt(candidate))
			.filter((candidate) -> !sameOrder || ConstraintShape.sameOrder(candidate, wanted))
			.findFirst();
		match.ifPresent((constraint) -> {
			this.rest.remove(constraint);
			if (!sameOrder && isReordered(constraint)) {
				this.collector.add(dropping(constraint));
				this.collector.add(AddConstraint.of(this.table, wanted));
			}
			else {
				pair(Names.of(constraint), Names.of(wanted));
			}
		});
		return match.isPresent();
	}

	/*
	 * The order of a key's columns is the order of its index.
	 */
	private boolean isReordered(Constraint constraint) {
		boolean reordered = this.collector.settings().mayDrop(object(constraint))
				&& !this.collector.fates().isHeld(this.table, UniqueKeys.columns(constraint));
		if (!reordered) {
			this.collector.leave(object(constraint), LeftAlone.Reason.OTHER_ORDER);
		}
		return reordered;
	}

	private boolean isRebuilt(Constraint constraint) {
		ColumnFates fates = this.collector.fates();
		return fates.endsWithColumn(this.table, constraint) || fates.isInTheWay(this.table, constraint)
				|| (constraint instanceof ForeignKey key && fates.losesKey(key));
	}

	private void pair(String before, String after) {
		if (!before.equals(after)) {
			boolean chosen = this.collector.considers(Difference.NAMES)
					&& !ImplicitNames.isImplicit(this.table.name(), after);
			this.collector.counterparts()
				.add(new Counterpart(SchemaObject.constraint(this.table, before),
						SchemaObject.constraint(this.table, after), chosen,
						new RenameConstraint(this.table, before, after)));
		}
	}

	private void add(Constraint wanted) {
		Optional<Constraint> inPlace = this.rest.stream()
			.filter((candidate) -> ConstraintShape.samePlace(candidate, wanted)
					|| EnumChecks.samePlace(this.present, candidate, wanted))
			.findFirst();
		if (inPlace.isPresent() && !isDropped(inPlace.get()) && !isReplaced(inPlace.get(), wanted)) {
			this.rest.remove(inPlace.get());
			this.collector.leave(object(inPlace.get()), LeftAlone.Reason.DIFFERENT);
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
		else if (isRebuilt(constraint)) {
			this.collector.add(dropping(constraint));
			this.collector.add(AddConstraint.of(this.table, constraint));
		}
		else if (!this.keys.isNeeded(constraint)) {
			this.collector.leave(object(constraint), LeftAlone.Reason.NOT_DESCRIBED);
		}
	}

	private boolean isDropped(Constraint constraint) {
		ColumnFates fates = this.collector.fates();
		return fates.endsWithColumn(this.table, constraint)
				|| (IgnoredKinds.considers(this.collector.settings(), this.present, constraint)
						&& this.collector.settings().mayDrop(object(constraint)) && !this.keys.isNeeded(constraint)
						&& !fates.isHeld(this.table, UniqueKeys.columns(constraint)));
	}

	private DropConstraint dropping(Constraint constraint) {
		this.collector.fates().dropKey(this.table, UniqueKeys.columns(constraint));
		return new DropConstraint(this.table, Names.of(constraint), AddConstraint.of(this.table, constraint));
	}

	private SchemaObject object(Constraint constraint) {
		return SchemaObject.constraint(this.table, Names.of(constraint));
	}

}
