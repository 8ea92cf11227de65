package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.schema.Table;
import dev.migrations.sql.SqlIdentifier;

/**
 * Converts between the ordinals of an enum and its constants. The checks of the column
 * tell the constants in their order on one side and the greatest ordinal on the other;
 * where they do not agree, only a person knows.
 *
 * @param column the column's name
 * @param numbers the table whose column may hold ordinals
 * @param texts the table whose column may hold constants
 */
record OrdinalConversion(String column, Table numbers, Table texts) {

	private static final String ORDER = "The constants are numbered in the order in which the entity declares them "
			+ "now; check that it was the same.";

	/**
	 * Whether the column holds an enum on either side.
	 * @return whether its values must not be taken for numbers or words
	 */
	boolean isEnum() {
		return !constants().isEmpty() || EnumChecks.greatestOrdinal(this.numbers, this.column).isPresent();
	}

	/**
	 * Turn ordinals into constants.
	 * @param type the type afterwards
	 * @return the conversion
	 */
	Conversion toConstants(String type) {
		List<String> constants = constants();
		if (!agree(constants)) {
			return TypeConversion.unknown(this.column, type);
		}
		List<String> cases = new ArrayList<>();
		for (int ordinal = 0; ordinal < constants.size(); ordinal++) {
			cases.add("WHEN " + ordinal + " THEN " + constants.get(ordinal));
		}
		return conversion(cases, "::integer::text");
	}

	/**
	 * Turn constants into ordinals.
	 * @param type the type afterwards
	 * @return the conversion
	 */
	Conversion toOrdinals(String type) {
		List<String> constants = constants();
		if (!agree(constants)) {
			return TypeConversion.unknown(this.column, type);
		}
		List<String> cases = new ArrayList<>();
		for (int ordinal = 0; ordinal < constants.size(); ordinal++) {
			cases.add("WHEN " + constants.get(ordinal) + " THEN " + ordinal);
		}
		return conversion(cases, "::integer");
	}

	private Conversion conversion(List<String> cases, String type) {
		String name = SqlIdentifier.quote(this.column);
		return new Conversion("CASE " + name + " " + String.join(" ", cases) + " ELSE ('no constant: ' || " + name
				+ "::text)" + type + " END", "is none of the enum's", null, ORDER);
	}

	private List<String> constants() {
		return EnumChecks.constants(this.texts, this.column);
	}

	private boolean agree(List<String> constants) {
		Optional<Integer> greatest = EnumChecks.greatestOrdinal(this.numbers, this.column);
		return !constants.isEmpty() && greatest.filter((number) -> number == constants.size() - 1).isPresent();
	}

}
