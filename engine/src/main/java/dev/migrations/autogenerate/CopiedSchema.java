package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.compare.ComparisonSettings;
import dev.migrations.compare.SchemaComparator;
import dev.migrations.ddl.DdlRenderer;
import dev.migrations.ddl.Identifiers;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeDescription;
import dev.migrations.diff.CreateSchema;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;
import dev.migrations.scratch.ScratchDatabase;
import dev.migrations.scratch.ScratchServer;

/**
 * Copies what a comparison models from the application's database into a scratch
 * database. Nothing in the copy is the generator's; what cannot be copied stays out of
 * the comparison.
 */
final class CopiedSchema {

	private static final String FUNCTIONS = """
			SELECT pg_catalog.pg_get_functiondef(p.oid)
			FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
			WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND p.prokind IN ('f', 'p')
				AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e'
					AND d.classid = 'pg_catalog.pg_proc'::pg_catalog.regclass)
			ORDER BY p.oid""";

	private final Connection copy;

	private final Set<SchemaObject> uncertain = new HashSet<>();

	private CopiedSchema(Connection copy) {
		this.copy = copy;
	}

	/**
	 * Copy a database.
	 * @param server the server for the copy
	 * @param live a connection to the database
	 * @param model what the application needs, whose filled tables are copied with their
	 * rows
	 * @return the copy
	 * @throws SQLException if a database fails
	 */
	static PresentSchema make(ScratchServer server, Connection live, Model model) throws SQLException {
		ScratchDatabase database = server.create();
		Schema schema = CatalogReader.read(live);
		List<String> functions = Sql.list(live, FUNCTIONS);
		try (Connection connection = database.connect()) {
			CopiedSchema copied = new CopiedSchema(connection);
			copied.copy(schema, functions);
			List<String> remarks = UnmodeledObjects.missing(UnmodeledObjects.read(live),
					UnmodeledObjects.read(connection));
			copied.takeNames(schema);
			copied.copyRows(live, schema, new ModelNames(Sql.defaultSchema(live)).filled(model.statements()));
			return new PresentSchema(database, Set.of(), copied.uncertain, remarks);
		}
	}

	private void copy(Schema schema, List<String> functions) throws SQLException {
		Schema empty = CatalogReader.read(this.copy);
		Sql.execute(this.copy, "SET check_function_bodies = off");
		List<Change> rest = new ArrayList<>();
		for (Change change : SchemaComparator.compare(empty, schema, ComparisonSettings.STRICT).changes()) {
			if (change instanceof CreateSchema) {
				attempt(change);
			}
			else {
				rest.add(change);
			}
		}
		functions.forEach(this::attempt);
		List<Change> failed = rest.stream().filter((change) -> !attempt(change)).toList();
		functions.forEach(this::attempt);
		failed.stream()
			.filter((change) -> !attempt(change))
			.flatMap((change) -> ChangeDescription.of(change).stream())
			.forEach((detected) -> this.uncertain.add(detected.object()));
		Sql.execute(this.copy, "RESET check_function_bodies");
	}

	/*
	 * A view in place of whatever has a name and is not modeled further.
	 */
	private void takeNames(Schema schema) {
		schema.relations()
			.forEach((relation) -> attempt(
					"CREATE VIEW " + Identifiers.quote(relation.name()) + " AS SELECT 1 AS placeholder"));
	}

	private void copyRows(Connection live, Schema schema, Set<QualifiedName> tables) throws SQLException {
		for (QualifiedName name : tables) {
			Table table = schema.table(name).orElse(null);
			if (table != null) {
				RowReader.rows(live, table).forEach(this::attempt);
			}
		}
	}

	private boolean attempt(Change change) {
		return new DdlRenderer().render(change).stream().map(this::attempt).reduce(true, Boolean::logicalAnd);
	}

	private boolean attempt(String statement) {
		try {
			Sql.execute(this.copy, statement);
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
