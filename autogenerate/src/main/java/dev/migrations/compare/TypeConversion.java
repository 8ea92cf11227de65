package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.diff.TypeWidth;
import dev.migrations.sql.SqlIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Converts the values of a column so that none is cut, rounded or taken for something
 * else without an error:
 * <ol>
 * <li>An assignment does where PostgreSQL fails by itself for a value that does not
 * fit.</li>
 * <li>Where a cast would round or cut, the value must survive it; otherwise it is read as
 * a number or time with words in it, which fails and shows it.</li>
 * <li>Where there is no conversion, any value fails in the same way.</li>
 * </ol>
 */
final class TypeConversion {

	private static final String UNKNOWN = "is there, because nothing tells how to convert it; write that behind USING";

	private static final Pattern EXPRESSION = Pattern.compile("\\$([xtfa])");

	private static final Pattern LENGTH = Pattern.compile("\\((\\d+)\\)");

	private static final Pattern DIGITS = Pattern.compile("numeric\\((\\d+),(-?\\d+)\\)");

	private static final Map<String, String> RANGES = Map.of("smallint", "-32768 AND 32767", "integer",
			"-2147483648 AND 2147483647", "bigint", "-9223372036854775808 AND 9223372036854775807");

	private final String name;

	private final String column;

	private final String before;

	private final String after;

	private final TypeKind from;

	private final TypeKind to;

	private TypeConversion(String column, String before, String after) {
		this.name = column;
		this.column = SqlIdentifier.quote(column);
		this.before = before;
		this.after = after;
		this.from = TypeKind.of(TypeNames.family(before));
		this.to = TypeKind.of(TypeNames.family(after));
	}

	/**
	 * Find the conversion.
	 * @param column the column's name
	 * @param before its type, or what is behind its domain
	 * @param after its type afterwards, or what is behind its domain
	 * @return the conversion
	 */
	static Conversion of(String column, String before, String after) {
		return before.equals(after) ? Conversion.NONE : new TypeConversion(column, before, after).find();
	}

	/**
	 * The conversion where only a person knows what values mean.
	 * @param column the column's name
	 * @param after its type afterwards
	 * @return a conversion that fails for any value
	 */
	static Conversion unknown(String column, String after) {
		String quoted = SqlIdentifier.quote(column);
		return new Conversion("('no conversion: ' || " + quoted + "::text)::integer::text::" + after, UNKNOWN,
				quoted + " IS NOT NULL", null);
	}

	private Conversion find() {
		if (isArray(this.before) == isArray(this.after)
				&& TypeNames.family(this.before).equals(TypeNames.family(this.after))) {
			return convert(ConversionRule.ASSIGNMENT);
		}
		if (this.to == TypeKind.TEXT && isArray(this.before) && !isArray(this.after)) {
			return convert(ConversionRule.ASSIGNMENT);
		}
		if (this.from == TypeKind.TEXT && isArray(this.after) && !isArray(this.before)) {
			return convert(ConversionRule.by("$x::$t").reading().altering(ConversionRules.NOTATION));
		}
		return ConversionRules.find(this.from, this.to)
			.filter((rule) -> isArray(this.before) == isArray(this.after) && !(rule.scalar() && isArray(this.before)))
			.map(this::convert)
			.orElseGet(() -> unknown(this.name, this.after));
	}

	private Conversion convert(ConversionRule rule) {
		if (TypeWidth.isWider(this.before, this.after)) {
			return Conversion.NONE;
		}
		String value = (rule.value() != null) ? fill(rule.value())
				: (rounds() && this.from != this.to) ? fill("$x::$t") : this.column;
		List<String> conditions = new ArrayList<>();
		rule.keeps().forEach((condition) -> conditions.add(fill(condition)));
		if (rounds()) {
			conditions.add(
					value + " = " + (value.contains(" AT TIME ZONE ") ? "(" + value + ")" : value) + "::" + this.after);
		}
		boolean assigned = rule.value() == null && conditions.isEmpty();
		if (!conditions.isEmpty()) {
			value = "CASE WHEN " + String.join(" AND ", conditions) + " THEN " + value + " ELSE ('does not fit: ' || "
					+ this.column + "::text)::" + unsized(this.after) + " END";
		}
		boolean fails = rule.reads() || !conditions.isEmpty() || (assigned && isTight());
		return new Conversion(assigned ? null : value,
				fails ? (rule.reads() ? "cannot be read as" : "does not fit into") + " " + this.after : null, misfits(),
				rule.alters());
	}

	/*
	 * Whether an assignment fails for some values.
	 */
	private boolean isTight() {
		boolean sized = !TypeNames.family(this.after).equals(this.after.replace("[]", ""));
		return sized || this.to == TypeKind.INTEGER || this.to == TypeKind.BITS;
	}

	private boolean rounds() {
		boolean sized = !this.after.equals(unsized(this.after));
		boolean interval = this.to == TypeKind.INTERVAL && !this.after.equals("interval");
		return (sized && (this.to == TypeKind.NUMERIC || this.to.isTime())) || interval;
	}

	private @Nullable String misfits() {
		if (isArray(this.before) || isArray(this.after)) {
			return null;
		}
		Matcher length = LENGTH.matcher(this.after);
		if (this.to == TypeKind.TEXT) {
			boolean counts = length.find() && this.from != TypeKind.BYTES && this.from != TypeKind.LARGE_OBJECT;
			return counts ? "length(" + this.column + "::text) > " + length.group(1) : null;
		}
		boolean number = this.from == TypeKind.INTEGER || this.from == TypeKind.NUMERIC || this.from == TypeKind.FLOAT;
		if (number && this.to == TypeKind.INTEGER) {
			String fraction = (this.from == TypeKind.INTEGER) ? "" : this.column + " <> trunc(" + this.column + ") OR ";
			return fraction + this.column + " NOT BETWEEN " + RANGES.get(this.after);
		}
		Matcher digits = DIGITS.matcher(this.after);
		if (number && digits.matches()) {
			int scale = Integer.parseInt(digits.group(2));
			String exact = this.column + ((this.from == TypeKind.FLOAT) ? "::text::numeric" : "");
			return exact + " <> round(" + exact + ", " + scale + ") OR abs(" + exact + ") >= 1e"
					+ (Integer.parseInt(digits.group(1)) - scale);
		}
		return (this.from == this.to && this.to.isTime() && rounds())
				? this.column + " <> " + this.column + "::" + this.after : null;
	}

	private String fill(String expression) {
		boolean padded = TypeNames.family(this.before).equals("char") && !isArray(this.before);
		Map<String, String> parts = Map.of("x", this.column + (padded ? "::text" : ""), "t", unsized(this.after), "f",
				unsized(this.before), "a", isArray(this.after) ? "[]" : "");
		return EXPRESSION.matcher(expression)
			.replaceAll((part) -> Matcher.quoteReplacement(String.valueOf(parts.get(part.group(1)))));
	}

	/*
	 * Without a length, char and bit have one of their own: 1.
	 */
	private static String unsized(String type) {
		String family = TypeNames.family(type);
		TypeKind kind = TypeKind.of(family);
		String plain = (kind == TypeKind.TEXT) ? "text"
				: (kind == TypeKind.BITS) ? "bit varying" : (kind == TypeKind.INTERVAL) ? "interval" : family;
		return plain + (isArray(type) ? "[]" : "");
	}

	private static boolean isArray(String type) {
		return type.endsWith("[]");
	}

}
