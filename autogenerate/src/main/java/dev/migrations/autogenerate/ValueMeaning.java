package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrations.autogenerate.SampledColumn.Value;
import dev.migrations.sql.SqlLiteral;

/**
 * Tells whether a value of another type means what it meant before. PostgreSQL reads one
 * as the type of the other:
 * <ol>
 * <li>numbers, and what is read as a number, are equal; likewise moments and times;</li>
 * <li>other values are what they were when they are read as the type before, or what the
 * text before is when it is read as the type afterwards;</li>
 * <li>bytes are the same, be they of a large object, a UUID or a text.</li>
 * </ol>
 *
 * @param connection a connection in a transaction
 * @param before the type before
 * @param after the type afterwards
 */
record ValueMeaning(Connection connection, SampledType before, SampledType after) {

	/**
	 * Whether values mean what they meant.
	 * @param values the values that are not the same text
	 * @return whether one condition holds for all of them
	 */
	boolean areKept(List<Value> values) {
		List<List<String>> conditions = new ArrayList<>();
		for (Value value : values) {
			if (value.earlier() == null || value.now() == null) {
				return false;
			}
			conditions.add(conditions(SqlLiteral.quote(value.earlier()), SqlLiteral.quote(value.now())));
		}
		return values.isEmpty() || IntStream.range(0, conditions.get(0).size())
			.anyMatch((index) -> holds(conditions.stream()
				.map((each) -> "(" + each.get(index) + ")")
				.collect(Collectors.joining(" AND "))));
	}

	private boolean holds(String condition) {
		List<String> answers = new ArrayList<>();
		try {
			SQLException unreadable = Sql.attempt(this.connection,
					() -> answers.addAll(Sql.list(this.connection, "SELECT " + condition)));
			return unreadable == null && answers.contains("t");
		}
		catch (SQLException ex) {
			return false;
		}
	}

	private List<String> conditions(String earlier, String now) {
		List<String> conditions = new ArrayList<>();
		boolean texts = this.before.isText() && this.after.isText();
		if (texts && (this.before.isPadded() || this.after.isPadded())) {
			conditions.add("pg_catalog.rtrim(" + earlier + ") = pg_catalog.rtrim(" + now + ")");
		}
		if (!texts && isNumber(this.before) && isNumber(this.after)) {
			conditions.add(number(earlier, this.before) + " = " + number(now, this.after));
			if (this.before.isFloat() || this.after.isFloat()) {
				conditions.add(text(cast(now, this.after.name()), this.before.name()) + " = " + earlier);
			}
		}
		else if (!texts && isMoment(this.before) && isMoment(this.after)) {
			conditions.add(both(earlier, now, "pg_catalog.timestamptz"));
		}
		else if (this.before.isText() && this.after.isTime()) {
			conditions.add(both(earlier, now, "pg_catalog.\"interval\""));
		}
		else {
			addReadings(conditions, earlier, now);
		}
		if (!texts && hasBytes(this.before) && hasBytes(this.after)) {
			conditions.add(bytes(earlier, this.before) + " = " + bytes(now, this.after));
		}
		return conditions;
	}

	private void addReadings(List<String> conditions, String earlier, String now) {
		if (!this.before.isText()) {
			conditions.add(text(now, this.before.name()) + " = " + earlier);
		}
		if ((this.before.isText() && !this.after.isText()) || this.before.isJson()) {
			conditions.add(text(earlier, this.after.name()) + " = " + now);
		}
	}

	private boolean isNumber(SampledType type) {
		boolean counts = this.before.isNumber() || this.after.isNumber();
		return counts && (type.isNumber() || type.isText() || type.isBoolean());
	}

	private static boolean isMoment(SampledType type) {
		return type.isMoment() || type.isText();
	}

	private String number(String value, SampledType type) {
		String truth = type.isBoolean() ? cast(cast(value, type.name()), "pg_catalog.int4") : value;
		return cast(truth, "pg_catalog.\"numeric\"" + dimension());
	}

	private String both(String earlier, String now, String type) {
		return cast(earlier, type + dimension()) + " = " + cast(now, type + dimension());
	}

	private String dimension() {
		return (this.before.array() && this.after.array()) ? "[]" : "";
	}

	private static boolean hasBytes(SampledType type) {
		return !type.array() && (type.isBytes() || type.isUuid() || type.isText());
	}

	private static String bytes(String value, SampledType type) {
		return type.isBytes() ? cast(value, type.name())
				: type.isUuid() ? "pg_catalog.uuid_send(" + cast(value, type.name()) + ")"
						: "pg_catalog.convert_to(" + value + ", 'UTF8')";
	}

	private static String text(String value, String type) {
		return cast(cast(value, type), "pg_catalog.text");
	}

	private static String cast(String value, String type) {
		return "CAST(" + value + " AS " + type + ")";
	}

}
