package dev.migrations.schema;

import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts; what is {@code null} is left to PostgreSQL.
 *
 * @param start the first number
 * @param increment the step, negative to count down
 * @param minimum the smallest number
 * @param maximum the largest number
 * @param cache how many numbers a session takes at once
 * @param cycle whether counting starts again at the end
 */
public record SequenceOptions(@Nullable Long start, @Nullable Long increment, @Nullable Long minimum,
		@Nullable Long maximum, @Nullable Long cache, boolean cycle) {

	/**
	 * PostgreSQL's own choices.
	 */
	public static final SequenceOptions DEFAULTS = new SequenceOptions(null, null, null, null, null, false);

	public SequenceOptions {
		if (increment != null && increment == 0) {
			throw new IllegalArgumentException("The increment of a sequence must not be zero");
		}
	}

	/**
	 * Start at another number.
	 * @param start the first number
	 * @return changed options
	 */
	public SequenceOptions withStart(long start) {
		return new SequenceOptions(start, this.increment, this.minimum, this.maximum, this.cache, this.cycle);
	}

	/**
	 * Count in other steps.
	 * @param increment the step, negative to count down
	 * @return changed options
	 */
	public SequenceOptions withIncrement(long increment) {
		return new SequenceOptions(this.start, increment, this.minimum, this.maximum, this.cache, this.cycle);
	}

	/**
	 * Count between two numbers.
	 * @param minimum the smallest number
	 * @param maximum the largest number
	 * @return changed options
	 */
	public SequenceOptions withRange(long minimum, long maximum) {
		return new SequenceOptions(this.start, this.increment, minimum, maximum, this.cache, this.cycle);
	}

	/**
	 * Let each session take several numbers at once.
	 * @param cache how many
	 * @return changed options
	 */
	public SequenceOptions withCache(long cache) {
		return new SequenceOptions(this.start, this.increment, this.minimum, this.maximum, cache, this.cycle);
	}

	/**
	 * Start again at the end.
	 * @return changed options
	 */
	public SequenceOptions cycling() {
		return new SequenceOptions(this.start, this.increment, this.minimum, this.maximum, this.cache, true);
	}

}
