package dev.migrations.autogenerate;

import java.util.Set;

/**
 * What PostgreSQL says about a type.
 *
 * @param name the qualified name, without length and precision; of a domain the type
 * behind it
 * @param category PostgreSQL's category, of an array that of its elements
 * @param array whether it is an array
 */
record SampledType(String name, String category, boolean array) {

	private static final String SCHEMA = "pg_catalog.";

	static final SampledType BYTES = new SampledType(SCHEMA + "bytea", "U", false);

	private static final Set<String> TIMES = Set.of("time", "timetz");

	boolean isLargeObject() {
		return is("oid");
	}

	boolean isText() {
		return this.category.equals("S");
	}

	boolean isPadded() {
		return is("bpchar");
	}

	boolean isJson() {
		return is("json");
	}

	boolean isNumber() {
		return this.category.equals("N");
	}

	boolean isFloat() {
		return is("float4") || is("float8");
	}

	boolean isBoolean() {
		return this.category.equals("B");
	}

	boolean isMoment() {
		return this.category.equals("D") && !isTime();
	}

	boolean isTime() {
		return TIMES.stream().anyMatch(this::is);
	}

	boolean isUuid() {
		return is("uuid");
	}

	boolean isBytes() {
		return equals(BYTES);
	}

	boolean isComposite() {
		return this.category.equals("C");
	}

	private boolean is(String type) {
		return this.name.replace("\"", "").equals(SCHEMA + type);
	}

}
