package dev.migrations.revision;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import dev.migrations.MigrationException;
import tools.jackson.databind.JsonNode;

/**
 * Judge one question: the engine agrees when it gives Alembic's answer or refuses for the
 * same reason. A question that is marked as a quirk, or where the product promises more
 * than Alembic does, also counts as agreed when the engine refuses clearly or its answer
 * keeps the invariants; it never does when the engine crashes.
 */
final class OracleJudge {

	private OracleJudge() {
	}

	static OracleVerdict judge(OracleQuestion question) {
		try {
			OracleAnswers answers = new OracleAnswers(question);
			Map<String, Object> actual = answers.answer();
			if (isSame(question, answers, actual)) {
				return OracleVerdict.same(question);
			}
			boolean lenient = !OracleQuirks.mustRefuse(question)
					&& (question.isQuirk() || OracleQuirks.isPromised(question));
			return (lenient && isSound(question, answers)) ? OracleVerdict.sound(question, actual)
					: OracleVerdict.different(question, actual);
		}
		catch (MigrationException ex) {
			Set<String> codes = OracleCodes.of(ex);
			if (codes.contains(question.expectedCode())) {
				return OracleVerdict.same(question);
			}
			return (question.isQuirk() || OracleQuirks.isPromisedRefusal(question, ex))
					? OracleVerdict.sound(question, codes)
					: OracleVerdict.different(question, codes + " " + ex.getMessage());
		}
		catch (RuntimeException | AssertionError ex) {
			return OracleVerdict.different(question, ex);
		}
	}

	private static boolean isSame(OracleQuestion question, OracleAnswers answers, Map<String, Object> actual) {
		JsonNode expected = question.json().get("answer");
		if (expected == null) {
			return false;
		}
		if (expected.has("step_set")) {
			return isSameSet(expected.get("step_set"), ids(actual.get("steps")))
					&& expected.get("heads").equals(json(actual.get("heads"))) && keepsInvariants(answers);
		}
		if (expected.has("revision_set")) {
			return isSameSet(expected.get("revision_set"), strings(actual.get("revisions")))
					&& isNewestFirst(question, strings(actual.get("revisions")));
		}
		return expected.equals(json(actual));
	}

	private static boolean isSound(OracleQuestion question, OracleAnswers answers) {
		return switch (question.kind()) {
			case "load" -> !question.json().get("quirk").asString().matches("load-crash|.*-accepted");
			case "upgrade", "downgrade" -> keepsInvariants(answers);
			case "stamp" -> isSoundStamp(question, answers);
			default -> true;
		};
	}

	private static boolean keepsInvariants(OracleAnswers answers) {
		PlanInvariants.check(answers.graph(), answers.plan());
		return true;
	}

	private static boolean isSoundStamp(OracleQuestion question, OracleAnswers answers) {
		Set<String> rows = answers.plan().rowsAfter();
		Set<String> applied = answers.graph().applied(rows);
		List<String> targets = question.list("targets").stream().filter((target) -> !isRelative(target)).toList();
		Collection<String> wanted = GraphText.ids(answers.graph().resolve(targets, question.list("current")));
		boolean disjoint = rows.stream().noneMatch((row) -> {
			Set<String> others = new LinkedHashSet<>(rows);
			others.remove(row);
			return answers.graph().applied(others).contains(row);
		});
		return applied.containsAll(wanted) && disjoint;
	}

	private static boolean isRelative(String target) {
		return target.matches("[+-]\\d+");
	}

	private static boolean isNewestFirst(OracleQuestion question, List<String> ids) {
		Supplier<RevisionGraph> graph = () -> RevisionGraph.of(question.map());
		for (int i = 0; i < ids.size(); i++) {
			if (graph.get().applied(List.of(ids.get(i))).stream().anyMatch(ids.subList(0, i)::contains)) {
				return false;
			}
		}
		return true;
	}

	private static boolean isSameSet(JsonNode expected, List<String> actual) {
		return OracleCorpus.strings(expected).equals(actual.stream().sorted().toList());
	}

	private static List<String> ids(Object steps) {
		return json(steps).valueStream().map((step) -> step.get("id").asString()).toList();
	}

	private static List<String> strings(Object array) {
		return OracleCorpus.strings(json(array));
	}

	private static JsonNode json(Object value) {
		return OracleCorpus.MAPPER.valueToTree(value);
	}

}
