package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.command.MigrationPlans;
import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionNode;
import dev.migrations.revision.Step;
import org.jspecify.annotations.Nullable;

/**
 * Words what a move would do, step by step, with the rows of the version table after
 * each.
 *
 * @param plans what describes steps
 */
record PlanAnswer(MigrationPlans plans) {

	Answer of(Plan plan) {
		List<String> lines = new ArrayList<>();
		lines.add((plan.isEmpty() ? "Nothing to do; the" : "The") + " database is at " + rows(plan.rowsBefore()) + ".");
		for (Step step : plan.steps()) {
			lines.add(this.plans.describe(step));
			lines.add("    then at " + rows(step.rows()));
		}
		return Answer.of(lines, Json.object("current", List.copyOf(plan.rowsBefore()), "plan",
				plan.steps().stream().map(this::json).toList()));
	}

	private Map<String, @Nullable Object> json(Step step) {
		RevisionNode revision = step.revision();
		return Json.object("direction", step.getClass().getSimpleName().toLowerCase(Locale.ROOT), "revision",
				(revision != null) ? revision.id() : null, "description", this.plans.describe(step), "current",
				List.copyOf(step.rows()));
	}

	private static String rows(Collection<String> rows) {
		return rows.isEmpty() ? "<base>" : String.join(", ", rows);
	}

}
