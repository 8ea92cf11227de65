package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;

/**
 * The statements that PostgreSQL refuses, apart from those that it refuses only because
 * they need what another one would have made.
 *
 * @param causes the statements that are wrong themselves
 * @param consequences how many others there are
 */
record ModelProblems(List<ModelProblem> causes, int consequences) {

	private static final Set<String> MISSING = Set.of("42P01", "42704", "42883", "3F000");

	ModelProblems {
		causes = List.copyOf(causes);
	}

	static ModelProblems of(List<ModelProblem> problems, ModelNames names) {
		List<ModelProblem> causes = new ArrayList<>();
		Set<String> missing = new HashSet<>();
		for (ModelProblem problem : problems) {
			if (!MISSING.contains(String.valueOf(problem.sqlState())) || !names(problem, missing)) {
				causes.add(problem);
			}
			UncertainObjects made = UncertainObjects.of(List.of(problem), names);
			made.tables().stream().map(QualifiedName::name).forEach(missing::add);
			made.others().stream().map(SchemaObject::name).map(QualifiedName::name).forEach(missing::add);
		}
		return new ModelProblems(causes, problems.size() - causes.size());
	}

	private static boolean names(ModelProblem problem, Set<String> missing) {
		return SqlLexer.lex(problem.statement(), 1)
			.stream()
			.filter(SqlToken::isCode)
			.anyMatch((token) -> missing.contains(ModelNames.part(token)));
	}

	/**
	 * What each statement that is wrong itself says, and how many follow from them.
	 * @return lines for people
	 */
	List<String> lines() {
		List<String> lines = new ArrayList<>(this.causes.stream().map(ModelProblem::toString).toList());
		if (this.consequences > 0) {
			lines.add(this.consequences + " further statement" + ((this.consequences > 1) ? "s need" : " needs")
					+ " what these would have made");
		}
		return lines;
	}

}
