package dev.migrations.compare;

import java.util.Set;

import dev.migrations.diff.Change;
import dev.migrations.schema.SchemaObject;

/**
 * Something that is there under one name and wanted under another.
 *
 * @param present what it is called
 * @param desired what it is called in the model
 * @param chosen whether somebody chose the name in the model
 * @param rename the change from one name to the other
 */
record Counterpart(SchemaObject present, SchemaObject desired, boolean chosen, Change rename) {

	Footprint footprint() {
		return ChangeFootprint.of(this.rename);
	}

	boolean isToBeRenamed(Set<SchemaObject> needed) {
		return this.chosen || Trace.things(footprint().drops()).stream().anyMatch(needed::contains);
	}

}
