package dev.migrations.autogenerate;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The schema that the application's code needs, as the statements that create it in an
 * empty database.
 *
 * @param statements the statements in their order
 * @param readOnlyTables the tables, as the statements spell them, that the application
 * only reads
 */
public record Model(List<ModelStatement> statements, Set<String> readOnlyTables) {

	public Model {
		statements = List.copyOf(statements);
		readOnlyTables = Set.copyOf(readOnlyTables);
	}

	/**
	 * Leave out statements.
	 * @param problems the statements
	 * @return the rest of the model
	 */
	Model without(List<ModelProblem> problems) {
		Set<String> refused = problems.stream().map(ModelProblem::statement).collect(Collectors.toSet());
		return new Model(this.statements.stream().filter((statement) -> !refused.contains(statement.sql())).toList(),
				this.readOnlyTables);
	}

}
