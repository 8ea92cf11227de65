package dev.migrations.autogenerate;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The values of a column in the sample rows.
 *
 * @param type its type
 * @param values the values as text, by the number of the row
 */
record SampledColumn(SampledType type, Map<String, @Nullable String> values) {

	SampledColumn {
		values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
	}

	/**
	 * Find a value that means something else than before.
	 * @param now the same column afterwards
	 * @param meaning tells whether two values mean the same
	 * @param renumbers whether numbers may have become names, or names numbers, one for
	 * each
	 * @return the first one, in words
	 */
	Optional<String> changed(SampledColumn now, ValueMeaning meaning, boolean renumbers) {
		boolean reshaped = this.type.isComposite() && this.type.equals(now.type);
		if (reshaped || (renumbers && isRenumbered(now))) {
			return Optional.empty();
		}
		List<Value> values = now.values.entrySet()
			.stream()
			.filter((entry) -> this.values.containsKey(entry.getKey()))
			.map((entry) -> new Value(this.values.get(entry.getKey()), entry.getValue()))
			.filter(Value::isChanged)
			.distinct()
			.toList();
		if (meaning.areKept(values)) {
			return Optional.empty();
		}
		return values.stream()
			.filter((value) -> !meaning.areKept(List.of(value)))
			.map((value) -> quote(value.earlier()) + " becomes " + quote(value.now()))
			.findFirst();
	}

	private boolean isRenumbered(SampledColumn now) {
		boolean numbers = (this.type.isNumber() && now.type.isText()) || (this.type.isText() && now.type.isNumber());
		Set<@Nullable String> before = new HashSet<>();
		Set<@Nullable String> after = new HashSet<>();
		Set<List<String>> pairs = new HashSet<>();
		now.values.forEach((row, value) -> {
			before.add(this.values.get(row));
			after.add(value);
			pairs.add(List.of(quote(this.values.get(row)), quote(value)));
		});
		return numbers && before.size() == pairs.size() && after.size() == pairs.size();
	}

	private static String quote(@Nullable String value) {
		return (value != null) ? "'" + value + "'" : "NULL";
	}

	/**
	 * A value.
	 *
	 * @param earlier as it was
	 * @param now as it is
	 */
	record Value(@Nullable String earlier, @Nullable String now) {

		boolean isChanged() {
			return !Objects.equals(this.earlier, this.now);
		}

	}

}
