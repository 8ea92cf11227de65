package dev.migrations.compare;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A random schema: statements of which the server skips what it cannot do.
 *
 * @param parts the statements
 */
record RandomSchema(List<SchemaPart> parts) {

	RandomSchema {
		parts = List.copyOf(parts);
	}

	static RandomSchema of(List<SchemaPart> parts) {
		return new RandomSchema(parts.stream().sorted(Comparator.comparing(SchemaPart::step)).toList());
	}

	RandomSchema without(String sql) {
		return new RandomSchema(this.parts.stream().filter((part) -> !part.sql().equals(sql)).toList());
	}

	/**
	 * One statement that runs all others as far as the server can do them.
	 * @return an anonymous block
	 */
	String script() {
		return this.parts.stream()
			.map((part) -> "BEGIN EXECUTE $sql$" + part.sql() + "$sql$; EXCEPTION WHEN OTHERS THEN NULL; END;")
			.collect(Collectors.joining("\n", "DO $random$ BEGIN\n", "\nEND $random$"));
	}

	@Override
	public String toString() {
		return this.parts.stream().map((part) -> part + ";").collect(Collectors.joining("\n"));
	}

}
