package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.compare.ComparisonSettings;
import dev.migrations.compare.SchemaComparator;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeDescription;
import dev.migrations.diff.DetectedChange;
import dev.migrations.schema.Schema;

/**
 * Proves a script on the scratch database that holds what is there:
 * <ol>
 * <li>After the upgrade, a second comparison finds nothing. What it does find, because
 * PostgreSQL itself changed something along the way, is added to the script, twice at
 * most.</li>
 * <li>After the downgrade everything that is modeled is what it was, apart from what is
 * known to be irreversible.</li>
 * <li>What is not modeled and did not come back is told.</li>
 * </ol>
 */
final class Proof {

	private static final int ROUNDS = 3;

	private final Connection connection;

	private final SchemaReading reading;

	private final Comparing comparing;

	private final Statements renderer;

	private final Rehearsal rehearsal;

	Proof(Connection connection, SchemaReading reading, Comparing comparing, Statements renderer, Rehearsal rehearsal) {
		this.connection = connection;
		this.reading = reading;
		this.comparing = comparing;
		this.renderer = renderer;
		this.rehearsal = rehearsal;
	}

	/**
	 * Prove changes.
	 * @param before what is there
	 * @param changes the changes in their order
	 * @return the script with what it leaves
	 * @throws ProofFailedException if it does not do what it should
	 * @throws SQLException if the database fails
	 */
	Proven prove(Schema before, List<Change> changes) throws SQLException {
		List<String> unmodeled = UnmodeledObjects.read(this.connection);
		GeneratedScript script = upgrade(changes);
		this.rehearsal.run("downgrade", script.downgrade());
		List<String> differences = differences(script, before);
		if (!differences.isEmpty()) {
			throw ProofFailedException.differing("downgrade", differences);
		}
		return new Proven(script, UnmodeledObjects.missing(unmodeled, UnmodeledObjects.read(this.connection)));
	}

	private GeneratedScript upgrade(List<Change> changes) throws SQLException {
		List<Change> pending = changes;
		List<Change> all = new ArrayList<>();
		for (int round = 0; round < ROUNDS && !pending.isEmpty(); round++) {
			all.addAll(pending);
			this.rehearsal.run("upgrade", ScriptStep.of(pending, this.renderer));
			pending = remaining();
			FindingsLog.furtherChanges(describe(pending));
		}
		if (!pending.isEmpty()) {
			throw ProofFailedException.differing("upgrade", describe(pending));
		}
		return GeneratedScript.of(all, this.renderer);
	}

	private List<Change> remaining() throws SQLException {
		return this.comparing.owning(this.rehearsal.owned()).compare(this.reading.read(this.connection)).changes();
	}

	private List<String> differences(GeneratedScript script, Schema before) throws SQLException {
		Set<String> left = new HashSet<>();
		script.irreversible()
			.forEach((change) -> ChangeDescription.of(change)
				.forEach((detected) -> left.add(detected.object().name().toString())));
		List<Change> changes = SchemaComparator
			.compare(this.reading.read(this.connection), before, ComparisonSettings.STRICT)
			.changes()
			.stream()
			.filter((change) -> ChangeDescription.of(change)
				.stream()
				.noneMatch((detected) -> left.contains(detected.object().name().toString())))
			.toList();
		return describe(changes);
	}

	private static List<String> describe(List<Change> changes) {
		return changes.stream()
			.flatMap((change) -> ChangeDescription.of(change).stream())
			.map(DetectedChange::description)
			.toList();
	}

	/**
	 * A script that was proven.
	 *
	 * @param script the script
	 * @param notRestored what is not modeled and does not come back with the downgrade
	 */
	record Proven(GeneratedScript script, List<String> notRestored) {

		Proven {
			notRestored = List.copyOf(notRestored);
		}

	}

}
