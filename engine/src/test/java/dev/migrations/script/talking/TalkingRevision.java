package dev.migrations.script.talking;

import dev.migrations.script.Operations;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionScript;

@Revision(id = "t1", message = "talk")
class TalkingRevision implements RevisionScript {

	@Override
	public void upgrade(Operations operations) {
		operations.execute("CREATE TABLE talk (id int)");
		operations.execute("CREATE TABLE IF NOT EXISTS talk (id int)");
		operations.jdbcClient().sql("DO $$ BEGIN RAISE WARNING 'careful'; END $$").update();
		operations.execute("INSERT INTO talk SELECT generate_series(1, 3000) RETURNING repeat('x', 100000)");
	}

	@Override
	public void downgrade(Operations operations) {
		operations.execute("DROP TABLE IF EXISTS talk, walk");
	}

}
