package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.ddl.Identifiers;
import dev.migrations.run.ServerError;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;

/**
 * Makes the schema that the model wants, in a copy of the database that is there:
 * <ol>
 * <li>Tables go, and what else is the generator's. Types, functions and extensions that
 * somebody wrote stay, since the model may use them.</li>
 * <li>The model's statements run, all at once, or else one by one, so that all that fail
 * are known.</li>
 * <li>A type or sequence of the model's takes the place of one of that name.</li>
 * </ol>
 */
final class ModelDatabase {

	private static final String RELATIONS = """
			SELECT pg_catalog.format('DROP %s IF EXISTS %I.%I CASCADE', CASE WHEN c.relkind = 'v' THEN 'VIEW'
				WHEN c.relkind = 'm' THEN 'MATERIALIZED VIEW' WHEN c.relkind = 'f' THEN 'FOREIGN TABLE' ELSE 'TABLE' END, n.nspname, c.relname)
			FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
			WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind = ANY ('{r,p,v,m,f}')
				AND NOT EXISTS (SELECT 1 FROM pg_catalog.pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e'
					AND d.classid = 'pg_catalog.pg_class'::pg_catalog.regclass)""";

	private static final Set<String> TAKEN = Set.of("42710", "42P06", "42P07");

	private static final int DROPS_AT_ONCE = 200;

	private final Connection connection;

	private final ModelNames names;

	private final List<ModelProblem> problems = new ArrayList<>();

	ModelDatabase(Connection connection, ModelNames names) {
		this.connection = connection;
		this.names = names;
	}

	/**
	 * Make the schema.
	 * @param statements the model's statements
	 * @param owned what the generator made
	 * @return the statements that PostgreSQL refuses
	 * @throws SQLException if the database fails otherwise
	 */
	List<ModelProblem> make(List<ModelStatement> statements, Set<SchemaObject> owned) throws SQLException {
		clear(owned);
		try {
			Sql.inTransaction(this.connection, () -> {
				for (ModelStatement statement : statements) {
					Sql.execute(this.connection, statement.sql());
				}
			});
		}
		catch (SQLException ex) {
			clear(owned);
			for (ModelStatement statement : statements) {
				attempt(statement);
			}
		}
		return this.problems;
	}

	private void clear(Set<SchemaObject> owned) throws SQLException {
		List<String> drops = new ArrayList<>(Sql.list(this.connection, RELATIONS));
		for (SchemaObject object : owned) {
			String name = Identifiers.quote(object.name());
			switch (object.kind()) {
				case SEQUENCE -> drops.add("DROP SEQUENCE IF EXISTS " + name + " CASCADE");
				case ENUM_TYPE, COMPOSITE_TYPE -> drops.add("DROP TYPE IF EXISTS " + name + " CASCADE");
				case DOMAIN -> drops.add("DROP DOMAIN IF EXISTS " + name + " CASCADE");
				case SCHEMA -> drops.add("DROP SCHEMA IF EXISTS " + name + " CASCADE");
				default -> {
				}
			}
		}
		for (int from = 0; from < drops.size(); from += DROPS_AT_ONCE) {
			List<String> some = drops.subList(from, Math.min(from + DROPS_AT_ONCE, drops.size()));
			Sql.execute(this.connection, String.join(";", some));
		}
	}

	private void attempt(ModelStatement statement) throws SQLException {
		try {
			Sql.execute(this.connection, statement.sql());
		}
		catch (SQLException ex) {
			if (!TAKEN.contains(String.valueOf(ex.getSQLState())) || !replace(statement)) {
				this.problems.add(problem(statement, ServerError.of(ex)));
			}
		}
	}

	private boolean replace(ModelStatement statement) {
		for (String kind : List.of("TYPE", "SEQUENCE")) {
			QualifiedName name = this.names.created(statement.sql(), kind).orElse(null);
			if (name != null) {
				return attempt("DROP " + kind + " " + Identifiers.quote(name) + " CASCADE") && attempt(statement.sql());
			}
		}
		return this.names.after(statement.sql(), "CREATE", "CAST").isPresent()
				|| this.names.created(statement.sql(), "SCHEMA").isPresent();
	}

	private boolean attempt(String sql) {
		try {
			Sql.execute(this.connection, sql);
			return true;
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private static ModelProblem problem(ModelStatement statement, ServerError error) {
		return new ModelProblem(statement.sql(), ModelOrigin.of(statement, error.position()), error.sqlState(),
				error.message(), MissingExtension.of(statement.sql(), error));
	}

}
