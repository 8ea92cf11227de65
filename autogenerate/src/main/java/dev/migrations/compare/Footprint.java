package dev.migrations.compare;

import java.util.HashSet;
import java.util.Set;

import dev.migrations.schema.SchemaObject;

/**
 * What a change has to do with the things in a schema.
 */
final class Footprint {

	private final Set<SchemaObject> creates = new HashSet<>();

	private final Set<SchemaObject> needs = new HashSet<>();

	private final Set<SchemaObject> drops = new HashSet<>();

	private final Set<SchemaObject> frees = new HashSet<>();

	/**
	 * What is there, or is as it is to be, only after the change.
	 * @return the things, to add to
	 */
	Set<SchemaObject> creates() {
		return this.creates;
	}

	/**
	 * What must be there before the change.
	 * @return the things, to add to
	 */
	Set<SchemaObject> needs() {
		return this.needs;
	}

	/**
	 * What is there, or is as it was, only before the change.
	 * @return the things, to add to
	 */
	Set<SchemaObject> drops() {
		return this.drops;
	}

	/**
	 * What could not be dropped before the change.
	 * @return the things, to add to
	 */
	Set<SchemaObject> frees() {
		return this.frees;
	}

	/**
	 * The footprint of the opposite change.
	 * @return what is created and needed instead of dropped and freed, and the other way
	 * round
	 */
	Footprint reversed() {
		Footprint reversed = new Footprint();
		reversed.creates.addAll(this.drops);
		reversed.needs.addAll(this.frees);
		reversed.drops.addAll(this.creates);
		reversed.frees.addAll(this.needs);
		return reversed;
	}

}
