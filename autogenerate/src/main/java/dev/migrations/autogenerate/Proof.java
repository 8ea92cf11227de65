package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.catalog.ObjectToken;
import dev.migrations.compare.ComparisonSettings;
import dev.migrations.compare.SchemaComparator;
import dev.migrations.diff.Change;
import dev.migrations.diff.DetectedChange;
import dev.migrations.schema.Schema;

/**
 * Proves a script on the scratch database that holds what is there:
 * <ol>
 * <li>After the upgrade, a second comparison finds nothing. What it does find, because
 * PostgreSQL itself changed something along the way, is added to the script, twice at
 * most. Where customizers added changes it would undo them, and is not added.</li>
 * <li>After the downgrade everything that is modeled is what it was, apart from what is
 * known to be irreversible.</li>
 * <li>What is not modeled and did not come back is told.</li>
 * <li>The same must hold on tables with rows; of what cannot be undone the upgrade,
 * before all this.</li>
 * </ol>
 */
final class Proof {

	private static final int ROUNDS = 3;

	private final Connection connection;

	private final SchemaReading reading;

	private final Comparing comparing;

	private final Statements renderer;

	private final Ownership ownership;

	Proof(Connection connection, SchemaReading reading, Comparing comparing, Statements renderer,
			Set<ObjectToken> owned) {
		this.connection = connection;
		this.reading = reading;
		this.comparing = comparing;
		this.renderer = renderer;
		this.ownership = new Ownership(connection, owned);
	}

	/**
	 * Prove changes.
	 * @param before what is there
	 * @param changes the changes
	 * @return the script with what it leaves
	 * @throws ProofFailedException if it does not do what it should
	 * @throws SQLException if the database fails
	 */
	Proven prove(Schema before, EditedChanges changes) throws SQLException {
		GeneratedScript planned = GeneratedScript.of(changes.changes(), this.renderer);
		List<ScriptStep> known = planned.isRepeatable() ? List.of()
				: onRows(() -> rows(before, planned, changes).proveUpgrade(planned)).upgrade();
		List<String> unmodeled = UnmodeledObjects.read(this.connection);
		EditedChanges all = upgrade(changes);
		GeneratedScript script = GeneratedScript.of(all.changes(), this.renderer);
		new ScriptRun(this.connection, "downgrade", (step, statement) -> {
		}).run(script.downgrade());
		List<String> differences = differences(script, before);
		if (!differences.isEmpty()) {
			throw ProofFailedException.differing("downgrade", differences, changes.hasOthers());
		}
		List<String> missing = UnmodeledObjects.missing(unmodeled, UnmodeledObjects.read(this.connection));
		GeneratedScript onRows = planned.isRepeatable() ? onRows(() -> rows(before, script, changes).prove(script))
				: script.knowing(known);
		return new Proven(onRows, all, missing);
	}

	private RowProof rows(Schema before, GeneratedScript script, EditedChanges changes) {
		return new RowProof(this.connection, before, script, !changes.hasOthers());
	}

	private static GeneratedScript onRows(Phases.Work<GeneratedScript> proof) throws SQLException {
		return Phases.time("Proving on rows", proof);
	}

	private EditedChanges upgrade(EditedChanges changes) throws SQLException {
		int rounds = changes.hasOthers() ? 1 : ROUNDS;
		EditedChanges all = changes;
		List<Change> pending = changes.changes();
		for (int round = 1;; round++) {
			upgrade(pending, all);
			pending = remaining();
			if (pending.isEmpty()) {
				return all;
			}
			if (round == rounds) {
				throw ProofFailedException.differing("upgrade", describe(pending), changes.hasOthers());
			}
			all = all.with(pending);
		}
	}

	private void upgrade(List<Change> pending, EditedChanges all) throws SQLException {
		new ScriptRun(this.connection, "upgrade",
				(step, statement) -> this.ownership.statementStarts(statement, all.isGenerated(step.change())))
			.run(ScriptStep.of(pending, this.renderer));
	}

	private List<Change> remaining() throws SQLException {
		return this.comparing.owning(Ownership.named(this.connection, this.ownership.owned()))
			.compare(this.reading.present(this.connection))
			.changes();
	}

	private List<String> differences(GeneratedScript script, Schema before) throws SQLException {
		Set<String> left = new HashSet<>();
		EditedChanges.describe(script.irreversible())
			.forEach((detected) -> left.add(detected.object().name().toString()));
		List<Change> changes = SchemaComparator
			.compare(this.reading.present(this.connection), before, ComparisonSettings.STRICT)
			.changes()
			.stream()
			.filter((change) -> EditedChanges.describe(List.of(change))
				.stream()
				.noneMatch((detected) -> left.contains(detected.object().name().toString())))
			.toList();
		return describe(changes);
	}

	private static List<String> describe(List<Change> changes) {
		return EditedChanges.describe(changes).stream().map(DetectedChange::description).toList();
	}

	/**
	 * A script that was proven.
	 *
	 * @param script the script
	 * @param changes the changes that it makes
	 * @param notRestored what is not modeled and does not come back with the downgrade
	 */
	record Proven(GeneratedScript script, EditedChanges changes, List<String> notRestored) {

		Proven {
			notRestored = List.copyOf(notRestored);
		}

	}

}
