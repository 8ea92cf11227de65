package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How values of one kind become values of another. In the expressions, {@code $x} is the
 * column, {@code $f} the type before and {@code $t} the type afterwards, both without
 * length and precision, and {@code $a} what makes a type an array.
 *
 * @param value the new value, or {@code null} where an assignment does
 * @param keeps the conditions under which it keeps all that the old value says
 * @param scalar whether there is no such conversion of arrays
 * @param reads whether it fails for a value that does not look like one of the other type
 * @param alters what it does to values beyond their type, or {@code null}
 */
record ConversionRule(@Nullable String value, List<String> keeps, boolean scalar, boolean reads,
		@Nullable String alters) {

	static final ConversionRule ASSIGNMENT = new ConversionRule(null, List.of(), false, false, null);

	ConversionRule {
		keeps = List.copyOf(keeps);
	}

	static ConversionRule by(String value) {
		return new ConversionRule(value, List.of(), false, false, null);
	}

	/**
	 * Convert by a cast whose reverse must give the old value.
	 * @return the rule
	 */
	static ConversionRule thereAndBack() {
		return by("$x::$t").keeping("$x::$t::$f = $x");
	}

	ConversionRule keeping(String condition) {
		List<String> conditions = new ArrayList<>(this.keeps);
		conditions.add(condition);
		return new ConversionRule(this.value, conditions, this.scalar, this.reads, this.alters);
	}

	ConversionRule altering(String alters) {
		return new ConversionRule(this.value, this.keeps, this.scalar, this.reads, alters);
	}

	ConversionRule forScalars() {
		return new ConversionRule(this.value, this.keeps, true, this.reads, this.alters);
	}

	/**
	 * Fail for a value that does not look like one of the other type.
	 * @return a changed rule
	 */
	ConversionRule reading() {
		return new ConversionRule(this.value, this.keeps, this.scalar, true, this.alters);
	}

}
