package dev.migrations.sample.person;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * An evaluation as the REST interface shows one.
 *
 * @param id the id
 * @param skill the skill's name, or null
 * @param score 1 to 5
 * @param comment free text, or null
 * @param evaluatedOn the day
 */
record EvaluationView(@Nullable Long id, @Nullable String skill, int score, @Nullable String comment,
		LocalDate evaluatedOn) {

	static EvaluationView of(Evaluation evaluation) {
		Skill skill = evaluation.getSkill();
		return new EvaluationView(evaluation.getId(), (skill != null) ? skill.getName() : null, evaluation.getScore(),
				evaluation.getComment(), evaluation.getEvaluatedOn());
	}

}
