package dev.migrations.sample.person;

import java.time.LocalDate;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import org.jspecify.annotations.Nullable;

/**
 * An evaluation to add.
 *
 * @param skill the name of the skill that it is about, or null
 * @param score 1 to 5
 * @param comment free text, or null
 * @param evaluatedOn the day
 */
record EvaluationRequest(@Nullable String skill, @NotNull @Min(1) @Max(5) Integer score, @Nullable String comment,
		@NotNull @PastOrPresent LocalDate evaluatedOn) {

}
