package dev.migrations.script.impatient;

import dev.migrations.script.Operations;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionScript;

/**
 * Alters a table that somebody else may have locked.
 */
@Revision(id = "p1")
class ImpatientRevision implements RevisionScript {

	@Override
	public void upgrade(Operations operations) {
		operations.execute("INSERT INTO attempt VALUES (1)");
		operations.execute("ALTER TABLE busy ADD COLUMN name text");
	}

}
