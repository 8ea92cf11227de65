package dev.migrations.script.error;

import dev.migrations.script.Operations;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionScript;

@Revision(id = "r1", message = "err")
class ErrorRevision implements RevisionScript {

	@Override
	public void upgrade(Operations operations) {
		operations.execute("CREATE TABLE half_done (id int)");
		throw new StackOverflowError();
	}

}
