package dev.migrations.revision;

import java.util.BitSet;

/**
 * Narrow revisions to a branch: the ancestors and descendants, by down revision, of the
 * revision that the branch is named after.
 *
 * @param name the label or id as typed
 * @param revision the position of that revision
 * @param lineage its relatives, itself included
 */
record Branch(String name, int revision, BitSet lineage) {

	boolean contains(int position) {
		return this.lineage.get(position);
	}

}
