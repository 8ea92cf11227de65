package dev.migrations.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import dev.migrations.ddl.DdlRenderer;
import dev.migrations.diff.Change;
import dev.migrations.schema.Schema;

/**
 * Leads one random schema to another and back, on real databases.
 */
final class ComparisonRound {

	private static final DdlRenderer RENDERER = new DdlRenderer();

	private final RoundDatabase present;

	private final RoundDatabase wanted;

	private final List<String> log = new ArrayList<>();

	private ComparisonRound(RoundDatabase present, RoundDatabase wanted) {
		this.present = present;
		this.wanted = wanted;
	}

	/**
	 * Run a round.
	 * @param present where the schema that is there is built
	 * @param wanted where the schema that is wanted is built
	 * @param pair the schemas
	 * @return what went wrong
	 * @throws SQLException if a server fails otherwise than by refusing a change
	 */
	static Optional<String> run(RoundDatabase present, RoundDatabase wanted, RandomPair pair) throws SQLException {
		ComparisonRound round = new ComparisonRound(present, wanted);
		return round.run(pair);
	}

	private Optional<String> run(RandomPair pair) throws SQLException {
		Schema before = this.present.build(pair.present());
		Schema desired = this.wanted.build(pair.desired());
		try {
			return thereAndBack(before, desired);
		}
		catch (SQLException | RuntimeException ex) {
			return failed("%s: %s".formatted(ex.getClass().getSimpleName(), ex.getMessage()));
		}
	}

	private Optional<String> thereAndBack(Schema before, Schema desired) throws SQLException {
		List<Change> changes = compare(before, desired);
		for (Change change : changes) {
			run(RENDERER.render(change));
		}
		Schema after = this.present.read();
		List<Change> rest = compare(after, desired);
		if (!rest.isEmpty()) {
			return failed("After the way forth: " + rest);
		}
		Collections.reverse(changes);
		for (Change change : changes) {
			run(RENDERER.renderReverse(change).orElse(List.of("-- irreversible: " + change)));
		}
		boolean reversible = changes.stream().allMatch((change) -> change.reverse().isPresent());
		List<Change> remaining = compare(this.present.read(), before);
		return (reversible && !remaining.isEmpty()) ? failed("After the way back: " + remaining) : Optional.empty();
	}

	private static List<Change> compare(Schema before, Schema after) {
		return new ArrayList<>(SchemaComparator.compare(before, after, ComparisonSettings.STRICT).changes());
	}

	private void run(List<String> statements) throws SQLException {
		this.log.addAll(statements);
		this.present.run(statements);
	}

	private Optional<String> failed(String reason) {
		return Optional.of(reason + "\n-- statements\n" + String.join(";\n", this.log));
	}

}
