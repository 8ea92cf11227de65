package dev.migrations.script.example;

import dev.migrations.script.Operations;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionScript;

@Revision(id = "e1", message = "create example")
class CreateExample implements RevisionScript {

	@Override
	public void upgrade(Operations operations) {
		operations.execute("CREATE TABLE example (id int PRIMARY KEY, name text)");
	}

	@Override
	public void downgrade(Operations operations) {
		operations.dropTable("example");
	}

}
