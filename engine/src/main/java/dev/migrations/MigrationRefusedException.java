package dev.migrations;

import org.jspecify.annotations.Nullable;

/**
 * Thrown when the engine cannot do what it was asked for. {@link #getProblem()} tells
 * why.
 */
public final class MigrationRefusedException extends MigrationException {

	private final transient Problem problem;

	MigrationRefusedException(Problem problem, @Nullable Throwable cause) {
		super(problem.fact(), problem.remedy(), cause);
		this.problem = problem;
	}

	/**
	 * Why it cannot.
	 * @return the problem
	 */
	public Problem getProblem() {
		return this.problem;
	}

}
