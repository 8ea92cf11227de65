package dev.migrations.script.failing;

import dev.migrations.script.Operations;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionScript;

@Revision(id = "f1", message = "fail")
class FailingRevision implements RevisionScript {

	@Override
	public void upgrade(Operations operations) {
		operations.execute("CREATE TABLE half_done (id int)");
		throw new IllegalStateException("No rates for today");
	}

}
