package dev.migrations.script.example;

import dev.migrations.script.Operations;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionScript;

@Revision(id = "e2", downRevision = "e1", message = "fill example")
class FillExample implements RevisionScript {

	@Override
	public void upgrade(Operations operations) {
		operations.jdbcClient().sql("INSERT INTO example VALUES (?, ?)").params(1, "one").update();
	}

}
