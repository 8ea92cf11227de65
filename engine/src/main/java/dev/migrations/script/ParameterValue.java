package dev.migrations.script;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;

import org.jspecify.annotations.Nullable;

/**
 * A value for a parameter. What is text goes without a type, so that PostgreSQL reads it
 * as the type that it needs, as it reads a literal.
 *
 * @param value the value as the driver takes it
 * @param type the JDBC type, or {@code null} to let the driver choose
 */
record ParameterValue(@Nullable Object value, @Nullable Integer type) {

	static ParameterValue of(@Nullable Object value) {
		if (value == null) {
			return new ParameterValue(null, Types.NULL);
		}
		if (value instanceof Collection<?> || (value.getClass().isArray() && !(value instanceof byte[]))) {
			return text(ArrayLiteral.of(value));
		}
		if (value instanceof Enum<?> constant) {
			return text(constant.name());
		}
		if (value instanceof CharSequence || value instanceof Character || value instanceof TemporalAmount) {
			return text(value.toString());
		}
		return new ParameterValue(standardTime(value), null);
	}

	private static ParameterValue text(String text) {
		return new ParameterValue(text, Types.OTHER);
	}

	private static Object standardTime(Object value) {
		if (value instanceof Instant instant) {
			return instant.atOffset(ZoneOffset.UTC);
		}
		if (value instanceof ZonedDateTime dateTime) {
			return dateTime.toOffsetDateTime();
		}
		return (value.getClass() == Date.class) ? ((Date) value).toInstant().atOffset(ZoneOffset.UTC) : value;
	}

	void bind(PreparedStatement statement, int index) throws SQLException {
		if (this.type == null) {
			statement.setObject(index, this.value);
		}
		else {
			statement.setObject(index, this.value, this.type);
		}
	}

}
