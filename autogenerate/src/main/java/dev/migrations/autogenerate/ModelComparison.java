package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.autogenerate.Trial.Refusal;
import dev.migrations.compare.Comparison;
import dev.migrations.compare.ComparisonSettings;
import dev.migrations.compare.LeftAlone;
import dev.migrations.compare.LikelyRename;
import dev.migrations.compare.Withdrawn;
import dev.migrations.diff.Change;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;

/**
 * Compares what the model wants with what is there, until nothing is left in the way:
 * <ol>
 * <li>Columns whose types are left alone get these types in the model's database, too,
 * before anything is read from it: what a default or a condition means depends on
 * them.</li>
 * <li>The changes are tried. What PostgreSQL refuses as impossible is taken back and left
 * alone; it must not block the rest.</li>
 * </ol>
 */
final class ModelComparison {

	private static final int ROUNDS = 20;

	private final WantedDatabase wanted;

	private final Connection there;

	private final SchemaReading reading;

	private final ComparisonSettings settings;

	private final Further further;

	private final Autogenerator generator;

	private final Map<ColumnName, ColumnType> types = new HashMap<>();

	private final Set<LeftAlone> leftAlone = new LinkedHashSet<>();

	private Withdrawn withdrawn = Withdrawn.NONE;

	/**
	 * Prepare a comparison.
	 * @param generator what the application decides
	 * @param wanted the model's database
	 * @param there a connection to what is there
	 * @param reading reads both
	 * @param settings what to consider
	 * @param further finds what no comparison of schemas finds
	 */
	ModelComparison(Autogenerator generator, WantedDatabase wanted, Connection there, SchemaReading reading,
			ComparisonSettings settings, Further further) {
		this.generator = generator;
		this.wanted = wanted;
		this.there = there;
		this.reading = reading;
		this.settings = settings;
		this.further = further;
	}

	/**
	 * Compare.
	 * @param asked the renames that were asked for
	 * @param uncertain decides about what the scratch database could not be given
	 * @return what was found
	 * @throws SQLException if the database fails
	 */
	Findings find(Renames asked, PresentSchema uncertain) throws SQLException {
		Map<QualifiedName, Set<ColumnName>> numbered = this.wanted.numbered();
		Schema before = Phases.time("Reading what is there", () -> this.reading.present(this.there));
		Renames renames = rename(asked, numbered);
		Schema renamed = renames.isEmpty() ? before : this.reading.present(this.there);
		for (int round = 1;; round++) {
			Schema desired = this.withdrawn.remove(readWanted());
			Comparing comparing = new Comparing(desired, this.settings.keeping(this.withdrawn.kept()),
					this.generator.hooks().filters(), uncertain.uncertain(), Set.of());
			Comparison comparison = Phases.time("Comparing", () -> comparing.compare(renamed));
			if (keepTypes(comparison, renamed, desired)) {
				continue;
			}
			List<Change> found = new ArrayList<>(renames.changes());
			found.addAll(new NumberedSequences(numbered, renamed, desired).apply(comparison.changes()));
			found.addAll(this.further.changes(desired, renamed));
			EditedChanges changes = EditedChanges.of(found, this.generator.hooks().customizers());
			if (!withdraw(changes, renames, round == ROUNDS)) {
				renames.undo(this.there);
				return new Findings(before, comparing, changes, leftAlone(comparison),
						LikelyRename.find(renamed, desired, changes.changes()));
			}
		}
	}

	private Renames rename(Renames asked, Map<QualifiedName, Set<ColumnName>> numbered) throws SQLException {
		if (asked.isEmpty()) {
			return asked;
		}
		asked.run(this.there);
		Renames following = new Renames(
				new FollowingSequences(this.reading.present(this.there), readWanted(), numbered).find(asked.renames()),
				asked.renderer());
		following.run(this.there);
		return asked.with(following.renames());
	}

	private Schema readWanted() throws SQLException {
		return this.generator.settings()
			.naming()
			.apply(Phases.time("Reading what is wanted", () -> this.reading.read(this.wanted.connection())));
	}

	private boolean keepTypes(Comparison comparison, Schema present, Schema desired) throws SQLException {
		Map<ColumnName, ColumnType> further = comparison.keptTypes(present, desired);
		further.putAll(this.withdrawn.types());
		further.keySet().removeAll(this.types.keySet());
		if (further.isEmpty()) {
			return false;
		}
		comparison.leftAlone()
			.stream()
			.filter((each) -> each.reason() == LeftAlone.Reason.WIDER_TYPE)
			.forEach(this.leftAlone::add);
		this.types.putAll(further);
		this.wanted.make(this.types);
		return true;
	}

	/*
	 * A last round takes nothing back, so that the proof tells what is refused.
	 */
	private boolean withdraw(EditedChanges changes, Renames renames, boolean last) throws SQLException {
		List<Change> tried = changes.changes()
			.stream()
			.filter((change) -> !renames.changes().contains(change))
			.toList();
		List<Refusal> refusals = Phases.time("Trying", () -> new Trial(this.there, renames.renderer()).run(tried));
		if (refusals.isEmpty()) {
			return false;
		}
		Withdrawn before = this.withdrawn;
		for (Refusal refusal : refusals) {
			if (!last && Withdrawn.canWithdraw(refusal.change(), refusal.sqlState())) {
				this.withdrawn = this.withdrawn.and(refusal.change(), refusal.error().message(), tried);
			}
		}
		if (this.withdrawn == before) {
			Refusal first = refusals.get(0);
			throw ProofFailedException.refused("upgrade",
					String.join(";" + System.lineSeparator(), renames.renderer().render(first.change())), first.error(),
					first.cause());
		}
		return true;
	}

	private List<LeftAlone> leftAlone(Comparison comparison) {
		Set<LeftAlone> all = new LinkedHashSet<>(this.withdrawn.leftAlone());
		all.addAll(this.leftAlone);
		all.addAll(comparison.leftAlone());
		return List.copyOf(all);
	}

	/**
	 * Finds what no comparison of schemas finds.
	 */
	@FunctionalInterface
	interface Further {

		List<Change> changes(Schema desired, Schema present) throws SQLException;

	}

}
