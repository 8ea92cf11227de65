package dev.migrations.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.diff.AlterSequence;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeDescription;
import dev.migrations.diff.Difference;
import dev.migrations.diff.DropCompositeType;
import dev.migrations.diff.DropDomain;
import dev.migrations.diff.DropEnumType;
import dev.migrations.diff.DropSequence;
import dev.migrations.diff.Drops;
import dev.migrations.schema.Domain;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a comparison finds.
 */
final class ChangeCollector {

	private final ComparisonSettings settings;

	private final ColumnFates fates = new ColumnFates();

	private final Counterparts counterparts = new Counterparts();

	private final Map<QualifiedName, String> domains = new HashMap<>();

	private final List<Change> changes = new ArrayList<>();

	private final List<LeftAlone> leftAlone = new ArrayList<>();

	ChangeCollector(ComparisonSettings settings, List<Domain> present, List<Domain> desired) {
		desired.forEach((domain) -> this.domains.put(domain.name(), domain.type().sql()));
		present.forEach((domain) -> this.domains.put(domain.name(), domain.type().sql()));
		this.settings = settings;
	}

	/**
	 * What is behind a type.
	 * @param type the type as PostgreSQL spells it
	 * @return the type of the domain, or the type itself
	 */
	String underlying(String type) {
		return type.endsWith("]") ? type : this.domains.getOrDefault(TypeNames.base(type), type);
	}

	ComparisonSettings settings() {
		return this.settings;
	}

	ColumnFates fates() {
		return this.fates;
	}

	Counterparts counterparts() {
		return this.counterparts;
	}

	boolean considers(Difference difference) {
		return this.settings.considers(difference);
	}

	void add(Change change) {
		this.changes.add(change);
	}

	/**
	 * Drop something that is not wanted, or leave it alone.
	 * @param object the thing
	 * @param drop the change that drops it
	 */
	void drop(SchemaObject object, Change drop) {
		if (this.settings.mayDrop(object)) {
			add(drop);
		}
		else {
			leave(object, LeftAlone.Reason.NOT_DESCRIBED);
		}
	}

	void leave(SchemaObject object, LeftAlone.Reason reason) {
		this.leftAlone.add(LeftAlone.of(object, reason));
	}

	void leave(SchemaObject object, LeftAlone.Reason reason, String detail) {
		this.leftAlone.add(new LeftAlone(object, reason, detail));
	}

	/**
	 * Leave types and sequences that are still used.
	 * @param present what is there
	 */
	void keepWhatIsUsed(Schema present) {
		if (this.settings.drops() == Drops.ALL && this.settings.kept().equals(Kept.NOTHING)) {
			return;
		}
		Set<Trace> used = StillUsed.of(present, this.changes);
		List<Change> drops = this.changes.stream().filter((change) -> used.contains(typeOrSequence(change))).toList();
		for (Change drop : drops) {
			this.changes.remove(drop);
			this.changes.removeIf((change) -> isPreparation(change, drop));
			leave(ChangeDescription.of(drop).get(0).object(), LeftAlone.Reason.STILL_USED);
		}
		if (!drops.isEmpty()) {
			keepWhatIsUsed(present);
		}
	}

	private static @Nullable Trace typeOrSequence(Change change) {
		return (change instanceof DropEnumType drop) ? Trace.type(drop.type())
				: (change instanceof DropDomain drop) ? Trace.type(drop.domain())
						: (change instanceof DropCompositeType drop) ? Trace.type(drop.type())
								: (change instanceof DropSequence drop)
										? Trace.of(SchemaObject.sequence(drop.sequence())) : null;
	}

	private static boolean isPreparation(Change change, Change drop) {
		return change instanceof AlterSequence alter && drop instanceof DropSequence sequence
				&& alter.before().name().equals(sequence.sequence());
	}

	List<Change> changes() {
		return this.changes;
	}

	/**
	 * The things that the changes collected so far create or drop.
	 * @param which the part of the changes' footprints
	 * @return the things
	 */
	Set<SchemaObject> objects(Function<Footprint, Set<Trace>> which) {
		return Trace.things(traces(which));
	}

	/**
	 * What the changes collected so far have to do with.
	 * @param which the part of the changes' footprints
	 * @return things and other traces
	 */
	Set<Trace> traces(Function<Footprint, Set<Trace>> which) {
		return this.changes.stream()
			.map(ChangeFootprint::of)
			.flatMap((footprint) -> which.apply(footprint).stream())
			.collect(Collectors.toSet());
	}

	List<LeftAlone> leftAlone() {
		return this.leftAlone;
	}

}
