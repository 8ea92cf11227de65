package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.compare.Comparison;
import dev.migrations.compare.ComparisonSettings;
import dev.migrations.compare.Difference;
import dev.migrations.compare.LikelyRename;
import dev.migrations.diff.Change;
import dev.migrations.diff.DetectedChange;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.scratch.ServerAccess;

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

	AutogenerateRun(Autogenerator generator, AutogenerateRequest request, PresentSchema present, Connection there,
			Connection wanted) throws SQLException {
		this.generator = generator;
		this.request = request;
		this.present = present;
		this.there = there;
		this.wanted = wanted;
		this.names = new ModelNames(Sql.defaultSchema(there));
	}

	Generation run(Model model, boolean prove) throws SQLException {
		Set<SchemaObject> owned = Ownership.named(this.there, this.present.owned());
		List<ModelProblem> refused = Phases.time("Making what is wanted", () -> makeWanted(model, owned));
		SchemaReading reading = new SchemaReading(this.generator.tables(this.names, schemas(model, owned)).filter(),
				this.present.taken());
		Findings findings = find(model, reading);
		findings.log();
		EditedChanges changes = findings.changes();
		if (!prove || changes.changes().isEmpty()) {
			return new Generation(changes.describe(), findings.leftAlone().size(), null);
		}
		Proof.Proven proven = prove(findings, reading);
		return new Generation(proven.changes().describe(), findings.leftAlone().size(),
				new ScriptText(this.generator.placeholders(), this.present.remarks(), refused).write(proven));
	}

	private List<ModelProblem> makeWanted(Model model, Set<SchemaObject> owned) throws SQLException {
		List<ModelProblem> problems = new ModelDatabase(this.wanted, this.names).make(model.statements(), owned);
		if (!problems.isEmpty() && !this.request.lenient()) {
			throw new InvalidModelException(problems);
		}
		FindingsLog.refusedStatements(problems);
		return problems;
	}

	private Set<String> schemas(Model model, Set<SchemaObject> owned) throws SQLException {
		Set<String> schemas = new HashSet<>(Sql.schemasOfTables(this.wanted));
		schemas.addAll(this.names.schemas(model.statements()));
		schemas.addAll(this.names.schemas(owned));
		return schemas;
	}

	private Findings find(Model model, SchemaReading reading) throws SQLException {
		Schema desired = this.generator.settings()
			.naming()
			.apply(Phases.time("Reading what is wanted", () -> reading.read(this.wanted)));
		Schema before = Phases.time("Reading what is there", () -> reading.present(this.there));
		Map<QualifiedName, Set<ColumnName>> numbered = this.names.numbered(model.statements());
		Renames renames = rename(reading, desired, numbered);
		Schema renamed = renames.isEmpty() ? before : reading.present(this.there);
		Comparing comparing = new Comparing(desired, settings(model), this.generator.hooks().filters(),
				this.present.uncertain(), Set.of());
		Comparison comparison = Phases.time("Comparing", () -> comparing.compare(renamed));
		List<Change> found = new ArrayList<>(renames.changes());
		found.addAll(new NumberedSequences(numbered, renamed, desired).apply(comparison.changes()));
		found.addAll(rows(model, desired, renamed));
		found.addAll(ModelViews.missing(model.statements(), this.names, renamed));
		renames.undo(this.there);
		EditedChanges changes = EditedChanges.of(found, this.generator.hooks().customizers());
		return new Findings(before, comparing, changes, comparison.leftAlone(),
				LikelyRename.find(renamed, desired, changes.changes()));
	}

	private Renames rename(SchemaReading reading, Schema desired, Map<QualifiedName, Set<ColumnName>> numbered)
			throws SQLException {
		Renames renames = new Renames(this.request.renames(), Statements.of(this.there));
		if (renames.isEmpty()) {
			return renames;
		}
		renames.run(this.there);
		Renames following = new Renames(
				new FollowingSequences(reading.present(this.there), desired, numbered).find(this.request.renames()),
				renames.renderer());
		following.run(this.there);
		return renames.with(following.renames());
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
		Set<QualifiedName> tables = this.names.filled(model.statements());
		if (tables.isEmpty() || this.generator.settings().ignored().contains(Difference.ROWS)) {
			return List.of();
		}
		ServerAccess application = this.generator.application();
		if (application == null || this.request.against() == Against.REVISIONS || !this.request.renames().isEmpty()) {
			return RowReader.missing(this.wanted, tables, desired, this.there, present);
		}
		try (Connection live = application.connect()) {
			return RowReader.missing(this.wanted, tables, desired, live, present);
		}
	}

	private Proof.Proven prove(Findings findings, SchemaReading reading) throws SQLException {
		EditedChanges changes = findings.changes();
		Proof proof = new Proof(this.there, reading, findings.comparing().without(changes.removed()),
				Statements.of(this.there), this.present.owned());
		Proof.Proven proven = Phases.time("Proving", () -> proof.prove(findings.before(), changes));
		List<DetectedChange> all = proven.changes().describe();
		FindingsLog.changes(all.subList(changes.describe().size(), all.size()));
		FindingsLog.losses(proven.script());
		return proven;
	}

}
