package dev.migrations.autoconfigure.diagnostics;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.migrations.EditDistance;

import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

/**
 * The names of the properties that a record of properties binds.
 */
final class KnownProperties {

	private static final String FREE = ".*";

	private final List<String> names;

	private KnownProperties(Collection<String> names) {
		this.names = names.stream().sorted().toList();
	}

	static KnownProperties of(String prefix, Class<?> type) {
		return new KnownProperties(names(prefix, type).toList());
	}

	private static Stream<String> names(String prefix, Class<?> type) {
		return Arrays.stream(type.getRecordComponents()).flatMap((component) -> names(prefix, component));
	}

	private static Stream<String> names(String prefix, RecordComponent component) {
		String name = prefix + "." + DataObjectPropertyName.toDashedForm(component.getName());
		if (component.getType().isRecord()) {
			return names(name, component.getType());
		}
		return Stream.of(Map.class.isAssignableFrom(component.getType()) ? name + FREE : name);
	}

	/**
	 * The names, those of maps ending with {@code .*}.
	 * @return the sorted names
	 */
	List<String> names() {
		return this.names;
	}

	/**
	 * Find what an unknown name was probably meant to be.
	 * @param unknown the unknown name
	 * @return the name that begins so or has the fewest differences, the first of several
	 */
	String nearestTo(String unknown) {
		return this.names.stream()
			.min(Comparator.comparingInt((name) -> distance(name, unknown)))
			.orElseThrow(() -> new IllegalStateException("No properties are known"));
	}

	private static int distance(String name, String unknown) {
		if (name.endsWith(FREE)) {
			return EditDistance.between(letters(name), letters(firstElements(unknown)));
		}
		return letters(name).startsWith(letters(unknown)) ? 1 : EditDistance.between(letters(name), letters(unknown));
	}

	private static String firstElements(String name) {
		String[] elements = name.split("\\.");
		return String.join(".", Arrays.asList(elements).subList(0, Math.min(2, elements.length)));
	}

	private static String letters(String name) {
		return name.replace("-", "").replace(FREE, "");
	}

}
