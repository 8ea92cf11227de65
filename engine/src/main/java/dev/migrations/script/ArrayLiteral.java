package dev.migrations.script;

import java.lang.reflect.Array;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * An array or collection of any depth in PostgreSQL's notation, such as
 * {@code {"a",NULL}}.
 */
final class ArrayLiteral {

	private ArrayLiteral() {
	}

	static String of(Object array) {
		Object elements = (array instanceof Collection<?> collection) ? collection.toArray() : array;
		return IntStream.range(0, Array.getLength(elements))
			.mapToObj((i) -> element(Array.get(elements, i)))
			.collect(Collectors.joining(",", "{", "}"));
	}

	private static String element(@Nullable Object element) {
		if (element == null) {
			return "NULL";
		}
		if (element instanceof byte[] bytes) {
			return quote("\\x" + HexFormat.of().formatHex(bytes));
		}
		if (element instanceof Collection<?> || element.getClass().isArray()) {
			return of(element);
		}
		return quote(text(element));
	}

	private static String text(Object element) {
		if (element instanceof Enum<?> constant) {
			return constant.name();
		}
		return (element instanceof ZonedDateTime time) ? time.toOffsetDateTime().toString() : element.toString();
	}

	private static String quote(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
