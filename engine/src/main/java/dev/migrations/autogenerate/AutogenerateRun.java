package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.compare.Comparison;
import dev.migrations.compare.ComparisonSettings;
import dev.migrations.compare.Difference;
import dev.migrations.compare.LikelyRename;
import dev.migrations.diff.Change;
import dev.migrations.diff.DetectedChange;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;

/**
 * One comparison, on two scratch databases.
 */
final class AutogenerateRun {

	private final Autogenerator generator;

	private final AutogenerateRequest request;

	private final PresentSchema present;

	private final Connection there;

	private final Connection wanted;

	private final ModelNames names;

	private final SchemaReading reading;

	private final Renames renames;

	AutogenerateRun(Autogenerator generator, AutogenerateRequest request, PresentSchema present, Connection there,
			Connection wanted) throws SQLException {
		this.generator = generator;
		this.request = request;
		this.present = present;
		this.there = there;
		this.wanted = wanted;
		this.names = new ModelNames(Sql.defaultSchema(there));
		this.reading = new SchemaReading(generator.tables(this.names).filter());
		this.renames = new Renames(request.renames(), Statements.of(there));
	}

	Generation run(Model model, boolean prove) throws SQLException {
		List<ModelProblem> refused = Phases.time("Making what is wanted", () -> makeWanted(model));
		Schema desired = this.generator.settings()
			.naming()
			.apply(Phases.time("Reading what is wanted", () -> this.reading.read(this.wanted)));
		Schema before = Phases.time("Reading what is there", () -> this.reading.read(this.there));
		this.renames.run(this.there);
		Schema renamed = this.renames.isEmpty() ? before : this.reading.read(this.there);
		Comparing comparing = new Comparing(desired, settings(model), this.generator.filters(),
				this.present.uncertain(), Set.of());
		Comparison comparison = Phases.time("Comparing", () -> comparing.compare(renamed));
		List<Change> found = new ArrayList<>(this.renames.changes());
		found.addAll(comparison.changes());
		found.addAll(rows(model, desired, renamed));
		found.addAll(ModelViews.missing(model.statements(), this.names, renamed));
		EditedChanges changes = EditedChanges.of(found, this.generator.hooks().customizers());
		FindingsLog.changes(changes.describe());
		FindingsLog.likelyRenames(LikelyRename.find(renamed, desired, changes.changes()));
		FindingsLog.leftAlone(comparison.leftAlone());
		this.renames.undo(this.there);
		int leftAlone = comparison.leftAlone().size();
		if (!prove || changes.changes().isEmpty()) {
			return new Generation(changes.describe(), leftAlone, null);
		}
		Proof.Proven proven = prove(comparing.without(changes.removed()), before, changes);
		return new Generation(proven.changes().describe(), leftAlone,
				new ScriptText(this.generator.placeholders(), this.present.remarks(), refused).write(proven));
	}

	private List<ModelProblem> makeWanted(Model model) throws SQLException {
		List<ModelProblem> problems = new ModelDatabase(this.wanted, this.names).make(model.statements(),
				Ownership.named(this.wanted, this.present.owned()));
		if (!problems.isEmpty() && !this.request.lenient()) {
			throw new InvalidModelException(problems);
		}
		FindingsLog.refusedStatements(problems);
		return problems;
	}

	private ComparisonSettings settings(Model model) throws SQLException {
		Set<QualifiedName> readOnly = model.readOnlyTables()
			.stream()
			.map(this.names::parse)
			.collect(Collectors.toSet());
		AutogenerateSettings settings = this.generator.settings();
		return new ComparisonSettings(settings.drops(), Ownership.named(this.there, this.present.owned()),
				settings.ignored(), readOnly);
	}

	private List<Change> rows(Model model, Schema desired, Schema present) throws SQLException {
		boolean considered = !this.generator.settings().ignored().contains(Difference.ROWS);
		return considered
				? RowReader.missing(this.wanted, this.names.filled(model.statements()), desired, this.there, present)
				: List.of();
	}

	private Proof.Proven prove(Comparing comparing, Schema before, EditedChanges changes) throws SQLException {
		Proof proof = new Proof(this.there, this.reading, comparing, Statements.of(this.there), this.present.owned());
		Proof.Proven proven = Phases.time("Proving", () -> proof.prove(before, changes));
		List<DetectedChange> all = proven.changes().describe();
		FindingsLog.changes(all.subList(changes.describe().size(), all.size()));
		FindingsLog.losses(proven.script());
		return proven;
	}

}
