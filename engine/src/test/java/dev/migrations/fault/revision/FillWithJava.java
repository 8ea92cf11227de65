package dev.migrations.fault.revision;

import java.util.List;

import dev.migrations.script.Operations;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionScript;

@Revision(id = "java", downRevision = "archived", message = "typed steps and data")
class FillWithJava implements RevisionScript {

	@Override
	public void upgrade(Operations operations) {
		operations.execute("CREATE TABLE letter (account int, text text)");
		List<Integer> numbers = operations.jdbcClient()
			.sql("SELECT number FROM account ORDER BY number")
			.query(Integer.class)
			.list();
		for (int number : numbers.subList(0, 3)) {
			operations.jdbcClient().sql("INSERT INTO letter VALUES (?, ?)").params(number, "Dear " + number).update();
		}
		operations.jdbcClient().sql("UPDATE account SET balance = balance + 3").update();
	}

	@Override
	public void downgrade(Operations operations) {
		operations.jdbcClient().sql("UPDATE account SET balance = balance - 3").update();
		operations.dropTable("letter");
	}

}
