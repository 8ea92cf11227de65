package dev.migrations.recovery;

import java.util.List;

/**
 * What became of a statement.
 *
 * @param outcome whether it took effect
 * @param repairs what removes or completes what a broken statement left
 */
public record Finding(Outcome outcome, List<Repair> repairs) {

	static final Finding DONE = new Finding(Outcome.DONE, List.of());

	static final Finding UNDONE = new Finding(Outcome.UNDONE, List.of());

	static final Finding UNKNOWN = new Finding(Outcome.UNKNOWN, List.of());

	public Finding {
		repairs = List.copyOf(repairs);
	}

	static Finding of(boolean done) {
		return done ? DONE : UNDONE;
	}

	/**
	 * Whether a statement took effect.
	 */
	public enum Outcome {

		/** It did, once the repairs have run. It must not run again. */
		DONE,

		/** It did not, and can run once the repairs have run. */
		UNDONE,

		/** The catalogs do not tell. */
		UNKNOWN

	}

}
