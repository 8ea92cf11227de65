package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.PlainLog;
import dev.migrations.catalog.CatalogReader;
import dev.migrations.compare.ComparisonSettings;
import dev.migrations.compare.LeftAlone;
import dev.migrations.compare.SchemaComparator;
import dev.migrations.ddl.DdlRenderer;
import dev.migrations.diff.Change;
import dev.migrations.diff.CreateSchema;
import dev.migrations.diff.CreateTable;
import dev.migrations.diff.DetectedChange;
import dev.migrations.schema.Relation;
import dev.migrations.schema.Relation.Kind;
import dev.migrations.schema.SchemaObject;
import dev.migrations.scratch.ScratchDatabase;
import dev.migrations.scratch.ScratchServer;
import org.apache.commons.logging.Log;

/**
 * Copies what a comparison models, and functions and views, from the application's
 * database into a scratch database. Nothing in the copy is the generator's; what cannot
 * be copied stays out of the comparison, and its name is taken.
 */
final class CopiedSchema {

	private static final Log logger = PlainLog.of(Autogenerator.class);

	private static final int AT_ONCE = 100;

	private final Connection copy;

	private final List<Change> failed = new ArrayList<>();

	private CopiedSchema(Connection copy) {
		this.copy = copy;
	}

	static PresentSchema make(ScratchServer server, Connection connection) throws SQLException {
		LiveSchema live = LiveSchema.read(connection);
		ScratchDatabase database = server.create();
		try (Connection copy = database.connect()) {
			CopiedSchema copied = new CopiedSchema(copy);
			copied.copy(live);
			List<String> missing = new ArrayList<>(
					UnmodeledObjects.missing(live.unmodeled(), UnmodeledObjects.read(copy)));
			copied.uncertain().forEach((object) -> missing.add(LeftAlone.word(object) + " " + object));
			return new PresentSchema(database, Set.of(), copied.uncertain(), copied.taken(live), missing);
		}
	}

	/*
	 * Functions may need tables and tables may need functions, in defaults for instance.
	 */
	private void copy(LiveSchema live) throws SQLException {
		List<Change> changes = SchemaComparator
			.compare(CatalogReader.read(this.copy), live.schema(), ComparisonSettings.STRICT)
			.changes();
		Sql.execute(this.copy, "SET check_function_bodies = off");
		changes.stream().filter(CreateSchema.class::isInstance).forEach(this::attempt);
		List<String> others = new ArrayList<>(live.types());
		others.addAll(live.functions());
		others.removeIf(this::attempt);
		attempt(changes.stream().filter((change) -> !(change instanceof CreateSchema)).toList());
		others.addAll(live.views());
		others.removeIf(this::attempt);
		this.failed.removeIf(this::attempt);
		others.removeIf(this::attempt);
		Sql.execute(this.copy, "RESET check_function_bodies");
	}

	private void attempt(List<Change> changes) {
		for (int from = 0; from < changes.size(); from += AT_ONCE) {
			List<Change> some = changes.subList(from, Math.min(from + AT_ONCE, changes.size()));
			List<String> statements = some.stream().flatMap((change) -> render(change).stream()).toList();
			if (!attempt(String.join(";\n", statements))) {
				some.stream().filter((change) -> !attempt(change)).forEach(this.failed::add);
			}
		}
	}

	private boolean attempt(Change change) {
		return render(change).stream().map(this::attempt).reduce(true, Boolean::logicalAnd);
	}

	private static List<String> render(Change change) {
		return new DdlRenderer().render(change);
	}

	private boolean attempt(String statements) {
		try {
			Sql.execute(this.copy, statements);
			return true;
		}
		catch (SQLException ex) {
			logger.debug("The copy of the database does not take: " + statements, ex);
			return false;
		}
	}

	private Set<SchemaObject> uncertain() {
		Set<SchemaObject> uncertain = new HashSet<>();
		EditedChanges.describe(this.failed).stream().map(DetectedChange::object).forEach(uncertain::add);
		return uncertain;
	}

	private Set<Relation> taken(LiveSchema live) {
		Set<Relation> taken = new HashSet<>(live.schema().relations());
		this.failed.stream()
			.filter(CreateTable.class::isInstance)
			.forEach((change) -> taken.add(new Relation(((CreateTable) change).table().name(), Kind.RESERVED_TABLE)));
		return taken;
	}

}
