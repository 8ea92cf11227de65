package dev.migrations.store;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What something else has changed meanwhile.
 */
public sealed interface StaleProblem extends Problem {

	/**
	 * The version table no longer holds the rows that a step was planned from.
	 */
	record StaleRows(Set<String> expected, Set<String> actual) implements StaleProblem {

		public StaleRows {
			expected = Set.copyOf(expected);
			actual = Set.copyOf(actual);
		}

		@Override
		public String fact() {
			return "The version table holds %s, but the step was planned from %s: something else has changed it meanwhile."
				.formatted(new TreeSet<>(this.actual), new TreeSet<>(this.expected));
		}

		@Override
		public String remedy() {
			return "Nothing of the step was kept; run the command again.";
		}

	}

	/**
	 * The journal is not as this migrator has found or left it: another one has gone on
	 * with the step.
	 */
	record StaleJournal(@Nullable String expected, @Nullable String actual) implements StaleProblem {

		@Override
		public String fact() {
			return "The journal is at %s, but the step was expected at %s: something else has gone on with it meanwhile."
				.formatted(describe(this.actual), describe(this.expected));
		}

		@Override
		public String remedy() {
			return "Run the command again.";
		}

		private static String describe(@Nullable String position) {
			return (position != null) ? "'" + position + "'" : "no step";
		}

		static void check(@Nullable JournalEntry expected, @Nullable String actual) {
			String position = (expected != null) ? expected.position() : null;
			if (!Objects.equals(position, actual)) {
				throw new StaleJournal(position, actual).refusal();
			}
		}

	}

}
