package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * What the makers of random statements know of a table. The names are SQL, with their
 * quotes.
 *
 * @param name the name
 * @param columns the columns
 */
record RandomTable(String name, List<RandomColumn> columns) {

	RandomTable(String name) {
		this(name, new ArrayList<>());
	}

	List<String> names(Family... families) {
		List<Family> wanted = List.of(families);
		return this.columns.stream()
			.filter((column) -> wanted.isEmpty() || wanted.contains(column.family()))
			.map(RandomColumn::name)
			.distinct()
			.toList();
	}

	Family family(String column) {
		return this.columns.stream()
			.filter((each) -> each.name().equals(column))
			.map(RandomColumn::family)
			.findFirst()
			.orElse(Family.OTHER);
	}

	/**
	 * A column.
	 *
	 * @param name the name
	 * @param family what its type had to do with when it was made first
	 */
	record RandomColumn(String name, Family family) {

	}

	/**
	 * Types for which the same expressions make sense.
	 */
	enum Family {

		INTEGER, NUMBER, TEXT, TIME, BOOLEAN, UUID, BYTES, JSON, RANGE, LIST, ENUM, DOMAIN, OTHER

	}

}
