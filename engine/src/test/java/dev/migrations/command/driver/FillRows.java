package dev.migrations.command.driver;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import dev.migrations.script.Operations;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionScript;

/**
 * Inserts rows in every way.
 */
@Revision(id = "j1", downRevision = "b1")
class FillRows implements RevisionScript {

	@Override
	public void upgrade(Operations operations) {
		operations.execute("CREATE TABLE filled (a int, b text, c jsonb, d timestamptz, e text[], f numeric, g bytea)");
		operations.bulkInsert("filled",
				IntStream.range(0, 50).mapToObj((i) -> Map.of("a", i, "b", "row " + i)).toList());
		operations.bulkInsert("filled", Arrays.asList(Map.of("a", "7", "c", "{}", "d", Instant.EPOCH, "e", List.of("x"),
				"f", BigDecimal.ONE, "g", new byte[] { 1 }), Collections.singletonMap("c", null), Map.of()));
		operations.jdbcClient().sql("INSERT INTO filled (a, b) VALUES (?, ?), (?, ?)").params(1, "x", 2, "y").update();
		operations.jdbcClient().sql("UPDATE filled SET b = :b WHERE a = :a").param("a", 1).param("b", "z").update();
	}

	@Override
	public void downgrade(Operations operations) {
		operations.dropTable("filled");
	}

}
