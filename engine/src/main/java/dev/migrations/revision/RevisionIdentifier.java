package dev.migrations.revision;

import org.jspecify.annotations.Nullable;

/**
 * Read what a user types for a revision. Each may stand in a branch, as in
 * {@code billing@head}.
 */
sealed interface RevisionIdentifier {

	/**
	 * What was typed.
	 * @return the whole text
	 */
	String text();

	/**
	 * What stands before the at sign.
	 * @return a label or id, not yet looked up
	 */
	@Nullable String branch();

	<T> T accept(Visitor<T> visitor);

	/** {@code head}: the only revision that no other follows. */
	record Head(String text, @Nullable String branch) implements RevisionIdentifier {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.head(this);
		}

	}

	/** {@code heads}: all of them. */
	record Heads(String text, @Nullable String branch) implements RevisionIdentifier {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.heads(this);
		}

	}

	/** {@code base}: before the first revision. */
	record Base(String text, @Nullable String branch) implements RevisionIdentifier {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.base(this);
		}

	}

	/** {@code current}: the rows of the version table. */
	record Current(String text, @Nullable String branch) implements RevisionIdentifier {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.current(this);
		}

	}

	/** A full id, a label, or the beginning of an id. */
	record Named(String text, @Nullable String branch, String name) implements RevisionIdentifier {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.named(this);
		}

	}

	/** Steps up or down from an origin; without one, from where the command says. */
	record Relative(String text, @Nullable String branch, @Nullable String origin,
			int steps) implements RevisionIdentifier {

		@Override
		public <T> T accept(Visitor<T> visitor) {
			return visitor.relative(this);
		}

	}

	/**
	 * Treat each kind of identifier.
	 *
	 * @param <T> the result
	 */
	interface Visitor<T> {

		T head(Head head);

		T heads(Heads heads);

		T base(Base base);

		T current(Current current);

		T named(Named named);

		T relative(Relative relative);

	}

}
