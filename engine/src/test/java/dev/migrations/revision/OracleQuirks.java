package dev.migrations.revision;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.MigrationException;
import dev.migrations.MigrationRefusedException;
import dev.migrations.Problem;

/**
 * Know where Alembic's answer does not bind although it is not marked as a quirk: the
 * product's contract promises more there. And know which quirks call for a refusal.
 */
final class OracleQuirks {

	private static final Set<String> REFUSED = Set.of("crash-walk-off-end", "crash-branch-minus", "crash-empty",
			"branch-ignored", "unknown-branch-accepted");

	private OracleQuirks() {
	}

	/**
	 * Whether nothing but a refusal is sound.
	 * @param question the question
	 * @return whether its marks say so
	 */
	static boolean mustRefuse(OracleQuestion question) {
		return question.has("quirk") && Stream.of(question.text("quirk").split(",")).allMatch(REFUSED::contains);
	}

	/**
	 * Whether the contract promises an answer where Alembic has none or a poorer one.
	 * @param question the question
	 * @return whether another, sound answer agrees
	 */
	static boolean isPromised(OracleQuestion question) {
		return undoesMerge(question) || readsRelative(question) || repeatsDownRevision(question)
				|| keepsAllHeads(question);
	}

	/**
	 * Whether the contract promises a refusal where Alembic answers, or another one.
	 * @param question the question
	 * @param ex the refusal
	 * @return whether it agrees
	 */
	static boolean isPromisedRefusal(OracleQuestion question, MigrationException ex) {
		Problem problem = (ex instanceof MigrationRefusedException refusal) ? refusal.getProblem() : null;
		return problem instanceof MoveProblem.AmbiguousStamp || namesSeveralCurrent(question, problem)
				|| isShortPrefix(problem) || readsRelative(question) || hasTrailingJunk(question);
	}

	/** {@code -1} on a merge point undoes that merge. */
	private static boolean undoesMerge(OracleQuestion question) {
		return "downgrade".equals(question.kind()) && "ambiguous-walk".equals(question.expectedCode())
				&& question.text("target").matches("(.+@)?-\\d+");
	}

	/** {@code -N} with several current revisions is an error that names them. */
	private static boolean namesSeveralCurrent(OracleQuestion question, Problem problem) {
		return problem instanceof IdentifierProblem.AmbiguousCurrent && "downgrade".equals(question.kind())
				&& question.text("target").matches("-\\d+");
	}

	/** A prefix needs four characters; Alembic takes any. */
	private static boolean isShortPrefix(Problem problem) {
		if (problem instanceof IdentifierProblem.UnknownRevision unknown && unknown.suggestions().size() == 1) {
			String text = unknown.identifier();
			String name = text.substring(text.indexOf('@') + 1).split("[+-]")[0];
			return name.length() < 4 && unknown.suggestions().get(0).startsWith(name);
		}
		return problem instanceof IdentifierProblem.UnknownBranch unknown && unknown.branch().length() < 4
				&& unknown.suggestions().stream().allMatch((name) -> name.startsWith(unknown.branch()));
	}

	/**
	 * Relative identifiers work wherever an identifier does, with any id, and {@code -N}
	 * in any branch.
	 */
	private static boolean readsRelative(OracleQuestion question) {
		if ("unknown-revision".equals(question.expectedCode())) {
			return identifiers(question).stream().anyMatch((text) -> text.matches(".*[+-]\\d+"));
		}
		return !Set.of("upgrade", "downgrade").contains(question.kind())
				&& identifiers(question).stream().anyMatch((text) -> text.matches(".+@-\\d+"));
	}

	/** A repeated down revision is no merge. */
	private static boolean repeatsDownRevision(OracleQuestion question) {
		return question.map()
			.stream()
			.map(RevisionNode::downRevisions)
			.anyMatch((down) -> new HashSet<>(down).size() < down.size());
	}

	/** A stamp that names several heads at once sets them all. */
	private static boolean keepsAllHeads(OracleQuestion question) {
		return "stamp".equals(question.kind())
				&& question.list("targets").stream().anyMatch((target) -> target.endsWith("heads"));
	}

	private static boolean hasTrailingJunk(OracleQuestion question) {
		return question.has("error")
				&& identifiers(question).stream().anyMatch((text) -> text.matches(".*[+-]\\d+[^\\d]+"));
	}

	private static List<String> identifiers(OracleQuestion question) {
		List<String> identifiers = new ArrayList<>();
		for (String field : List.of("target", "targets", "ids", "lower", "upper")) {
			if (question.has(field)) {
				identifiers.addAll(question.list(field));
			}
		}
		return identifiers;
	}

}
