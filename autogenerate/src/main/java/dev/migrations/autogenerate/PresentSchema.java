package dev.migrations.autogenerate;

import java.util.List;
import java.util.Set;

import dev.migrations.catalog.ObjectToken;
import dev.migrations.schema.Relation;
import dev.migrations.schema.SchemaObject;
import dev.migrations.scratch.ScratchDatabase;

/**
 * What is there, in a scratch database where it can be tried out.
 *
 * @param database the scratch database
 * @param owned what the generator's statements made
 * @param uncertain what the scratch database could not be given
 * @param taken names of things that the scratch database could not be given
 * @param remarks what the scratch database lacks, for people
 */
record PresentSchema(ScratchDatabase database, Set<ObjectToken> owned, Set<SchemaObject> uncertain, Set<Relation> taken,
		List<String> remarks) {

	PresentSchema {
		owned = Set.copyOf(owned);
		uncertain = Set.copyOf(uncertain);
		taken = Set.copyOf(taken);
		remarks = List.copyOf(remarks);
	}

}
