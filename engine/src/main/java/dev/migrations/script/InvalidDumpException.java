package dev.migrations.script;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;
import dev.migrations.sql.SqlProblem;

/**
 * Thrown when a file is not what {@code pg_dump --schema-only --no-owner} writes.
 */
public final class InvalidDumpException extends MigrationException {

	private static final int MOST_SHOWN = 3;

	private static final String REMEDY = "Make it with 'pg_dump --schema-only --no-owner --encoding=UTF8'.";

	private final transient Path path;

	private final transient List<SqlProblem> problems;

	InvalidDumpException(Path path, List<SqlProblem> problems) {
		super("The dump cannot become a revision. " + describe(path, problems), REMEDY);
		this.path = path;
		this.problems = List.copyOf(problems);
	}

	/**
	 * Tell of a dump in another format.
	 * @param path the file or directory
	 * @param format what it is, as a sentence
	 * @param remedy the command that makes SQL of it, as a sentence
	 */
	InvalidDumpException(Path path, String format, String remedy) {
		super("The dump cannot become a revision. '" + path + "': " + format, remedy);
		this.path = path;
		this.problems = List.of(new SqlProblem(0, format, remedy));
	}

	InvalidDumpException(Path path, int line, String message) {
		this(path, List.of(new SqlProblem(line, message, "")));
	}

	InvalidDumpException(Path path, ScriptProblem problem) {
		this(path, List.of(new SqlProblem(problem.line(), problem.message(), "")));
	}

	private static String describe(Path path, List<SqlProblem> problems) {
		String shown = problems.stream()
			.limit(MOST_SHOWN)
			.map((problem) -> new ScriptProblem(path.toString(), problem.line(), problem.message(), problem.remedy()))
			.map((problem) -> problem.toString().strip())
			.collect(Collectors.joining(" "));
		int more = problems.size() - MOST_SHOWN;
		return (more > 0) ? shown + " There are %s more such places.".formatted(more) : shown;
	}

	/**
	 * The file.
	 * @return its path
	 */
	public Path getPath() {
		return this.path;
	}

	/**
	 * What is wrong with it.
	 * @return at least one problem
	 */
	public List<SqlProblem> getProblems() {
		return this.problems;
	}

}
