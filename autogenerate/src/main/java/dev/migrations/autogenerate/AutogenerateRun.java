package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.compare.ComparisonSettings;
import dev.migrations.compare.Kept;
import dev.migrations.diff.Change;
import dev.migrations.diff.DetectedChange;
import dev.migrations.diff.Difference;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.session.ServerAccess;

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

	Generation run(Model whole, boolean prove) throws SQLException {
		Set<SchemaObject> owned = Ownership.named(this.there, this.present.owned());
		List<ModelProblem> refused = Phases.time("Making what is wanted", () -> makeWanted(whole, owned));
		UncertainObjects uncertain = UncertainObjects.of(refused, this.names);
		Model model = whole.without(refused);
		SchemaReading reading = new SchemaReading(
				this.generator.tables(this.names, schemas(model, owned), uncertain.tables()).filter(),
				this.present.taken());
		Kept kept = uncertain.kept().and(reading.kept(this.there));
		ModelComparison comparison = new ModelComparison(this.generator,
				new WantedDatabase(this.wanted, this.names, model, owned), this.there, reading,
				settings(model, owned, kept), (desired, present) -> further(model, desired, present));
		Findings findings = comparison
			.find(new Renames(this.request.renames(), Statements.of(this.there)), this.present)
			.besides(uncertain.leftAlone());
		findings.log();
		EditedChanges changes = findings.changes();
		if (!prove || changes.changes().isEmpty()) {
			return new Generation(changes.describe(), findings.leftAlone(), null);
		}
		Proof.Proven proven = prove(findings, reading, model);
		return new Generation(proven.changes().describe(), findings.leftAlone(),
				new ScriptText(this.generator.placeholders(), this.present.remarks(),
						ModelProblems.of(refused, this.names))
					.write(proven));
	}

	private List<ModelProblem> makeWanted(Model model, Set<SchemaObject> owned) throws SQLException {
		List<ModelProblem> problems = new ModelDatabase(this.wanted, this.names).make(model.statements(), owned);
		if (!problems.isEmpty() && !this.request.lenient()) {
			throw new InvalidModelException(ModelProblems.of(problems, this.names));
		}
		FindingsLog.refusedStatements(ModelProblems.of(problems, this.names));
		return problems;
	}

	private Set<String> schemas(Model model, Set<SchemaObject> owned) throws SQLException {
		Set<String> schemas = new HashSet<>(Sql.schemasOfTables(this.wanted));
		schemas.addAll(this.names.schemas(model.statements()));
		schemas.addAll(this.names.schemas(owned));
		return schemas;
	}

	private ComparisonSettings settings(Model model, Set<SchemaObject> owned, Kept kept) {
		Set<QualifiedName> readOnly = model.readOnlyTables()
			.stream()
			.map(this.names::parse)
			.collect(Collectors.toSet());
		AutogenerateSettings settings = this.generator.settings();
		return new ComparisonSettings(settings.drops(), owned, settings.ignored(), readOnly, kept);
	}

	private List<Change> further(Model model, Schema desired, Schema present) throws SQLException {
		List<Change> changes = new ArrayList<>(rows(model, desired, present));
		changes.addAll(ModelViews.missing(model.statements(), this.names, present));
		return changes;
	}

	private List<Change> rows(Model model, Schema desired, Schema present) throws SQLException {
		Map<QualifiedName, List<ModelRow>> tables = this.names.filled(model.statements());
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

	private Proof.Proven prove(Findings findings, SchemaReading reading, Model model) throws SQLException {
		EditedChanges changes = findings.changes();
		WrittenChecks checks = WrittenChecks.ofPresent(this.there, findings.before())
			.and(WrittenChecks.of(this.wanted, model.statements(), this.names, sameTypes(findings)));
		Proof proof = new Proof(this.there, reading, findings.comparing().without(changes.removed()),
				Statements.of(this.there).spelling(checks), this.present.owned());
		Proof.Proven proven = Phases.time("Proving", () -> proof.prove(findings.before(), changes));
		List<DetectedChange> all = proven.changes().describe();
		FindingsLog.changes(all.subList(changes.describe().size(), all.size()));
		FindingsLog.losses(proven.script());
		return proven;
	}

	/*
	 * The model's spelling means the same only over the same types.
	 */
	private static Schema sameTypes(Findings findings) {
		Schema desired = findings.comparing().desired();
		return desired.withTables(desired.tables()
			.stream()
			.filter((table) -> findings.before()
				.table(table.name())
				.map((before) -> table.columns()
					.stream()
					.allMatch((column) -> before.columns()
						.stream()
						.allMatch((each) -> !each.name().equals(column.name()) || each.type().equals(column.type()))))
				.orElse(true))
			.toList());
	}

}
