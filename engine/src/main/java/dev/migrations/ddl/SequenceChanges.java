package dev.migrations.ddl;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import dev.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * What is to be said so that a sequence counts in another way. PostgreSQL takes its own
 * choices for what is left out when it makes a sequence, but not when it alters one.
 */
final class SequenceChanges {

	static final String RESTART = " RESTART";

	private final SequenceOptions before;

	private final SequenceOptions after;

	private SequenceChanges(SequenceOptions before, SequenceOptions after) {
		this.before = before;
		this.after = after;
	}

	/**
	 * The actions that change options.
	 * @param before how it counts
	 * @param after how it is to count
	 * @return the actions, each behind a blank
	 */
	static List<String> of(SequenceOptions before, SequenceOptions after) {
		return new SequenceChanges(before, after).actions();
	}

	private List<String> actions() {
		List<String> actions = new ArrayList<>();
		long increment = increment(this.after);
		if (increment(this.before) != increment) {
			actions.add(" INCREMENT BY " + increment);
		}
		addBound(actions, "MINVALUE", this.before.minimum(), this.after.minimum());
		addBound(actions, "MAXVALUE", this.before.maximum(), this.after.maximum());
		if (start(this.before) != start(this.after)) {
			actions.add(" START WITH " + start(this.after));
		}
		if (isOutside(start(this.before))) {
			actions.add(RESTART);
		}
		if (!Objects.equals(this.before.cache(), this.after.cache())) {
			actions.add(" CACHE " + ((this.after.cache() != null) ? this.after.cache() : 1));
		}
		if (this.before.cycle() != this.after.cycle()) {
			actions.add(this.after.cycle() ? " CYCLE" : " NO CYCLE");
		}
		return actions;
	}

	/*
	 * PostgreSQL chooses the bounds by the direction.
	 */
	private void addBound(List<String> actions, String keyword, @Nullable Long from, @Nullable Long to) {
		boolean turns = isAscending(this.before) != isAscending(this.after);
		if (!Objects.equals(from, to) || (to == null && turns)) {
			actions.add((to != null) ? " " + keyword + " " + to : unbound(keyword));
		}
	}

	/*
	 * Without a number, a change of the type would give the bound of the type.
	 */
	private String unbound(String keyword) {
		boolean first = keyword.equals("MINVALUE") == isAscending(this.after);
		return first ? " " + keyword + (isAscending(this.after) ? " 1" : " -1") : " NO " + keyword;
	}

	static long start(SequenceOptions options) {
		Long first = isAscending(options) ? options.minimum() : options.maximum();
		return (options.start() != null) ? options.start() : (first != null) ? first : isAscending(options) ? 1 : -1;
	}

	/*
	 * A number that the sequence may well be at must lie between the bounds.
	 */
	private boolean isOutside(long number) {
		Long least = (this.after.minimum() != null) ? this.after.minimum() : isAscending(this.after) ? 1L : null;
		Long most = (this.after.maximum() != null) ? this.after.maximum() : isAscending(this.after) ? null : -1L;
		return (least != null && number < least) || (most != null && number > most);
	}

	static boolean isAscending(SequenceOptions options) {
		return increment(options) > 0;
	}

	/**
	 * Whether a sequence goes the same way in smaller steps.
	 * @param before how it counts
	 * @param after how it is to count
	 * @return whether it may come to numbers that it left out before
	 */
	static boolean isFiner(SequenceOptions before, SequenceOptions after) {
		return isAscending(before) == isAscending(after) && Math.abs(increment(after)) < Math.abs(increment(before));
	}

	private static long increment(SequenceOptions options) {
		return (options.increment() != null) ? options.increment() : 1;
	}

}
