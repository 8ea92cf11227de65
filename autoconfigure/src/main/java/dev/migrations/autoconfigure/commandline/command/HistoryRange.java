package dev.migrations.autoconfigure.commandline.command;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A range of revisions.
 *
 * @param lower the older end, or null for base
 * @param upper the newer end, or null for the heads
 */
record HistoryRange(@Nullable String lower, @Nullable String upper) {

	static final HistoryRange ALL = new HistoryRange(null, null);

	private static final Pattern CURRENT = Pattern.compile("(^|@)current($|[-+@])");

	/**
	 * Whether only the database knows what is meant.
	 * @return whether an end is {@code current}
	 */
	boolean needsDatabase() {
		return isCurrent(this.lower) || isCurrent(this.upper);
	}

	private static boolean isCurrent(@Nullable String identifier) {
		return identifier != null && CURRENT.matcher(identifier).find();
	}

	/**
	 * Reads a range as typed.
	 */
	static final class Converter implements ITypeConverter<HistoryRange> {

		@Override
		public HistoryRange convert(String value) {
			int colon = value.indexOf(':');
			if (colon < 0 || colon != value.lastIndexOf(':')) {
				throw new TypeConversionException(
						"'" + value + "' is no range. Type 'older:newer', 'older:' or ':newer'.");
			}
			return new HistoryRange(end(value.substring(0, colon)), end(value.substring(colon + 1)));
		}

		private static @Nullable String end(String identifier) {
			return identifier.isEmpty() ? null : identifier;
		}

	}

}
