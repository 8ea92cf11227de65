package dev.migrations.compare;

import java.util.HashSet;
import java.util.Set;

/**
 * What a change has to do with the things in a schema.
 */
final class Footprint {

	private final Set<Trace> creates = new HashSet<>();

	private final Set<Trace> needs = new HashSet<>();

	private final Set<Trace> drops = new HashSet<>();

	private final Set<Trace> frees = new HashSet<>();

	/**
	 * What is there, or is as it is to be, only after the change.
	 * @return the things, to add to
	 */
	Set<Trace> creates() {
		return this.creates;
	}

	/**
	 * What must be there before the change.
	 * @return the things, to add to
	 */
	Set<Trace> needs() {
		return this.needs;
	}

	/**
	 * What is there, or is as it was, only before the change.
	 * @return the things, to add to
	 */
	Set<Trace> drops() {
		return this.drops;
	}

	/**
	 * What could not be dropped before the change.
	 * @return the things, to add to
	 */
	Set<Trace> frees() {
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
