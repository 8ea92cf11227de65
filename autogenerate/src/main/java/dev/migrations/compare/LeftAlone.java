package dev.migrations.compare;

import java.util.Locale;

import dev.migrations.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Something that differs from what is wanted and stays as it is.
 *
 * @param object the thing
 * @param reason why it stays
 * @param detail what exactly differs, for people, or {@code null}
 */
public record LeftAlone(SchemaObject object, Reason reason, @Nullable String detail) {

	/**
	 * Something of which the reason says all.
	 * @param object the thing
	 * @param reason why it stays
	 * @return what is left alone
	 */
	public static LeftAlone of(SchemaObject object, Reason reason) {
		return new LeftAlone(object, reason, null);
	}

	/**
	 * Describe it for people.
	 * @return such as {@code column 'person.name' is not described by the model}
	 */
	public String description() {
		String text = word(this.object) + " '" + this.object + "' " + this.reason.text;
		return (this.detail != null) ? text + " (" + this.detail + ")" : text;
	}

	/**
	 * The word for what something is.
	 * @param object the thing
	 * @return such as {@code enum type}
	 */
	public static String word(SchemaObject object) {
		return switch (object.kind()) {
			case NOT_NULL, COLUMN_VALUE -> "column";
			case TABLE_COMMENT, COLUMN_COMMENT -> "comment on";
			default -> object.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
		};
	}

	/**
	 * Why something stays as it is.
	 */
	public enum Reason {

		/**
		 * The model knows nothing of it, and it is not the generator's.
		 */
		NOT_DESCRIBED("is not described by the model"),

		/**
		 * The model knows nothing of a type or sequence that something needs.
		 */
		STILL_USED("is not described by the model, but is still used"),

		/**
		 * The model knows nothing of a column without which no row can be inserted.
		 */
		BREAKS_INSERTS("is not described by the model and takes no NULL, so that the application cannot insert rows"),

		/**
		 * A column takes less than the model writes.
		 */
		NOT_NULL("takes no NULL, though the model does"),

		/**
		 * A column has a type that holds more.
		 */
		WIDER_TYPE("has a type that the model's would narrow"),

		/**
		 * A column has a default, an identity or an expression, and the model does not
		 * say so.
		 */
		OTHER_VALUE("gets its values otherwise than in the model"),

		/**
		 * A key has the same columns in another order.
		 */
		OTHER_ORDER("has its columns in another order than the model"),

		/**
		 * Something differs in another way.
		 */
		DIFFERENT("differs from the model"),

		/**
		 * PostgreSQL refuses what the model wants where it is wanted.
		 */
		IMPOSSIBLE("cannot become what the model wants"),

		/**
		 * It is not known what the model wants, because PostgreSQL refuses its statement.
		 */
		UNCERTAIN("is left as it is, because PostgreSQL refuses the statement of the model");

		private final String text;

		Reason(String text) {
			this.text = text;
		}

		/**
		 * Whether people should know of it without asking.
		 * @return whether the application may not work
		 */
		public boolean isWarning() {
			return this == BREAKS_INSERTS || this == IMPOSSIBLE || this == UNCERTAIN;
		}

	}

}
