package dev.migrations.compare;

import java.util.Set;

import dev.migrations.diff.Difference;
import dev.migrations.diff.Drops;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;

/**
 * What a comparison is to consider.
 *
 * @param drops what may be dropped
 * @param owned what generated statements created
 * @param ignored the kinds of difference to ignore
 * @param readOnly tables that are only read, which are left as they are unless they are
 * owned
 * @param kept what stays in any case
 */
public record ComparisonSettings(Drops drops, Set<SchemaObject> owned, Set<Difference> ignored,
		Set<QualifiedName> readOnly, Kept kept) {

	/**
	 * Consider everything and drop everything that is not wanted.
	 */
	public static final ComparisonSettings STRICT = new ComparisonSettings(Drops.ALL, Set.of(), Set.of(), Set.of(),
			Kept.NOTHING);

	public ComparisonSettings {
		owned = Set.copyOf(owned);
		ignored = Set.copyOf(ignored);
		readOnly = Set.copyOf(readOnly);
	}

	/**
	 * Consider everything and drop what is owned only.
	 * @param owned what generated statements created
	 * @return the settings
	 */
	public static ComparisonSettings owning(Set<SchemaObject> owned) {
		return new ComparisonSettings(Drops.OWNED, owned, Set.of(), Set.of(), Kept.NOTHING);
	}

	/**
	 * Ignore kinds of difference.
	 * @param ignored the kinds
	 * @return changed settings
	 */
	public ComparisonSettings ignoring(Set<Difference> ignored) {
		return new ComparisonSettings(this.drops, this.owned, ignored, this.readOnly, this.kept);
	}

	/**
	 * Consider other things the generator's.
	 * @param owned what generated statements created
	 * @return changed settings
	 */
	public ComparisonSettings withOwned(Set<SchemaObject> owned) {
		return new ComparisonSettings(this.drops, owned, this.ignored, this.readOnly, this.kept);
	}

	/**
	 * Keep more things.
	 * @param kept what stays in any case
	 * @return changed settings
	 */
	public ComparisonSettings keeping(Kept kept) {
		return new ComparisonSettings(this.drops, this.owned, this.ignored, this.readOnly, this.kept.and(kept));
	}

	boolean considers(Difference difference) {
		return !this.ignored.contains(difference);
	}

	boolean mayDrop(SchemaObject object) {
		return !this.kept.contains(object) && (this.drops == Drops.ALL || (this.drops == Drops.OWNED && owns(object)));
	}

	/**
	 * Whether the generator made something, so that it may be changed in any way.
	 * @param object the thing in question
	 * @return whether it is the generator's
	 */
	boolean owns(SchemaObject object) {
		return this.drops == Drops.ALL || this.owned.contains(object);
	}

}
