package dev.migrations.compare;

import java.util.Map;
import java.util.Set;

/**
 * What values of a type are, as far as it matters to their conversion.
 */
enum TypeKind {

	TEXT, INTEGER, NUMERIC, FLOAT, BOOLEAN, BYTES, LARGE_OBJECT, UUID, DATE, TIMESTAMP, TIMESTAMP_WITH_ZONE, TIME,
	TIME_WITH_ZONE, INTERVAL, JSON, JSONB, BITS,

	/**
	 * Types of PostgreSQL's own that take a text only if it is one of their values.
	 */
	READABLE,

	/**
	 * Types of somebody's own.
	 */
	NAMED,

	/**
	 * Types of PostgreSQL's own that take any text, or a part of it.
	 */
	OTHER;

	private static final Map<String, TypeKind> KINDS = Map.ofEntries(Map.entry("varchar", TEXT),
			Map.entry("text", TEXT), Map.entry("char", TEXT), Map.entry("smallint", INTEGER),
			Map.entry("integer", INTEGER), Map.entry("bigint", INTEGER), Map.entry("numeric", NUMERIC),
			Map.entry("real", FLOAT), Map.entry("double precision", FLOAT), Map.entry("boolean", BOOLEAN),
			Map.entry("bytea", BYTES), Map.entry("oid", LARGE_OBJECT), Map.entry("uuid", UUID), Map.entry("date", DATE),
			Map.entry("timestamp", TIMESTAMP), Map.entry("timestamp with time zone", TIMESTAMP_WITH_ZONE),
			Map.entry("time", TIME), Map.entry("time with time zone", TIME_WITH_ZONE), Map.entry("json", JSON),
			Map.entry("jsonb", JSONB), Map.entry("bit", BITS), Map.entry("bit varying", BITS));

	private static final Set<String> READ = Set.of("inet", "cidr", "macaddr", "macaddr8", "xml", "int4range",
			"int8range", "numrange", "daterange", "int4multirange", "int8multirange", "nummultirange", "datemultirange",
			"point", "line", "lseg", "box", "path", "polygon", "circle", "pg_lsn");

	private static final Set<String> OWN = Set.of("\"char\"", "name", "money", "tsvector", "tsquery", "tsrange",
			"tstzrange", "tsmultirange", "tstzmultirange", "jsonpath", "bpchar", "xid", "xid8", "cid", "tid",
			"pg_snapshot", "txid_snapshot", "refcursor", "oidvector", "int2vector", "aclitem", "regclass", "regproc",
			"regtype", "regrole", "regnamespace", "regconfig");

	static TypeKind of(String family) {
		TypeKind kind = KINDS.get(family);
		if (kind != null) {
			return kind;
		}
		if (family.startsWith("interval")) {
			return INTERVAL;
		}
		return READ.contains(family) ? READABLE : OWN.contains(family) ? OTHER : NAMED;
	}

	boolean isTime() {
		return this == TIMESTAMP || this == TIMESTAMP_WITH_ZONE || this == TIME || this == TIME_WITH_ZONE
				|| this == INTERVAL;
	}

}
