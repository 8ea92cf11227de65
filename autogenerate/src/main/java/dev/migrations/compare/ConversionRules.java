package dev.migrations.compare;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The conversions between kinds of types that keep what the values say, or fail.
 */
final class ConversionRules {

	private static final String SESSION_ZONE = "The time zone of the session that migrates, which a run sets to UTC, decides "
			+ "which moment a local time is; to choose another one, write its name in place of "
			+ "current_setting('TimeZone'), such as 'Europe/Berlin'.";

	private static final String CAST_IN_SESSION_ZONE = "The time zone of the session that migrates takes part in it.";

	private static final String TEXT_IS_UTF8 = "Bytes are taken for text in UTF-8; if they are something else, choose "
			+ "another function, such as encode(..., 'hex').";

	private static final String LARGE_OBJECTS_STAY = "The large objects stay; lo_unlink removes them when nothing "
			+ "refers to them.";

	private static final String LARGE_OBJECTS_ARE_MADE = "Large objects are made, which belong to the role that "
			+ "migrates; others need GRANT ... ON LARGE OBJECT.";

	static final String NOTATION = "How a value was written ('007') is lost.";

	private static final String AT_SESSION_ZONE = " AT TIME ZONE current_setting('TimeZone')";

	private static final Map<Pair, ConversionRule> RULES = new HashMap<>();

	static {
		numbers();
		times();
		contents();
		texts();
	}

	private ConversionRules() {
	}

	static Optional<ConversionRule> find(TypeKind from, TypeKind to) {
		ConversionRule rule = RULES.get(new Pair(from, to));
		return Optional.ofNullable((rule == null && to == TypeKind.TEXT) ? ConversionRule.ASSIGNMENT : rule);
	}

	private static void add(TypeKind from, TypeKind to, ConversionRule rule) {
		RULES.put(new Pair(from, to), rule);
	}

	private static void numbers() {
		ConversionRule truth = ConversionRule.by("$x::integer$a::boolean$a")
			.keeping("$x::integer$a::boolean$a::integer$a = $x::$f");
		add(TypeKind.INTEGER, TypeKind.INTEGER, ConversionRule.ASSIGNMENT);
		add(TypeKind.INTEGER, TypeKind.NUMERIC, ConversionRule.ASSIGNMENT);
		add(TypeKind.INTEGER, TypeKind.FLOAT, ConversionRule.thereAndBack());
		add(TypeKind.INTEGER, TypeKind.BOOLEAN, truth.forScalars());
		add(TypeKind.NUMERIC, TypeKind.INTEGER, ConversionRule.thereAndBack());
		add(TypeKind.NUMERIC, TypeKind.NUMERIC, ConversionRule.ASSIGNMENT);
		add(TypeKind.NUMERIC, TypeKind.FLOAT, ConversionRule.by("$x::$t").keeping("$x::$t::text$a::$f = $x"));
		add(TypeKind.NUMERIC, TypeKind.BOOLEAN, truth.forScalars());
		add(TypeKind.FLOAT, TypeKind.INTEGER, ConversionRule.thereAndBack());
		add(TypeKind.FLOAT, TypeKind.NUMERIC, ConversionRule.by("$x::text$a::$t"));
		add(TypeKind.FLOAT, TypeKind.FLOAT,
				ConversionRule.by("$x::$t")
					.keeping("($x::$t::text = $x::text OR $x::$t::$f = $x)")
					.altering("Only the decimal digits stay the same."));
		add(TypeKind.BOOLEAN, TypeKind.INTEGER, ConversionRule.by("$x::integer$a"));
		add(TypeKind.BOOLEAN, TypeKind.NUMERIC, ConversionRule.by("$x::integer$a"));
	}

	private static void times() {
		add(TypeKind.DATE, TypeKind.TIMESTAMP, ConversionRule.ASSIGNMENT);
		add(TypeKind.DATE, TypeKind.TIMESTAMP_WITH_ZONE,
				ConversionRule.by("$x::timestamp" + AT_SESSION_ZONE).altering(SESSION_ZONE).forScalars());
		add(TypeKind.TIMESTAMP, TypeKind.DATE, ConversionRule.thereAndBack());
		add(TypeKind.TIMESTAMP, TypeKind.TIMESTAMP_WITH_ZONE,
				ConversionRule.by("$x" + AT_SESSION_ZONE).altering(SESSION_ZONE).forScalars());
		add(TypeKind.TIMESTAMP_WITH_ZONE, TypeKind.TIMESTAMP,
				ConversionRule.by("$x" + AT_SESSION_ZONE).altering(SESSION_ZONE).forScalars());
		add(TypeKind.TIMESTAMP_WITH_ZONE, TypeKind.DATE,
				ConversionRule.thereAndBack().altering(CAST_IN_SESSION_ZONE).forScalars());
		add(TypeKind.TIME, TypeKind.TIME_WITH_ZONE, ConversionRule.by("$x::$t").altering(CAST_IN_SESSION_ZONE));
		add(TypeKind.TIME_WITH_ZONE, TypeKind.TIME, ConversionRule.thereAndBack().altering(CAST_IN_SESSION_ZONE));
		add(TypeKind.TIME, TypeKind.INTERVAL, ConversionRule.ASSIGNMENT);
		add(TypeKind.INTERVAL, TypeKind.TIME, ConversionRule.thereAndBack());
		for (TypeKind kind : TypeKind.values()) {
			if (kind.isTime()) {
				add(kind, kind, ConversionRule.ASSIGNMENT);
			}
		}
	}

	private static void contents() {
		add(TypeKind.BITS, TypeKind.BITS, ConversionRule.ASSIGNMENT);
		add(TypeKind.NAMED, TypeKind.NAMED, ConversionRule.by("$x::text$a::$t").reading());
		add(TypeKind.JSON, TypeKind.JSONB, ConversionRule.by("$x::$t")
			.altering("White space, the order of keys, and all but the last of equal keys are lost."));
		add(TypeKind.JSONB, TypeKind.JSON, ConversionRule.by("$x::$t"));
		add(TypeKind.UUID, TypeKind.BYTES, ConversionRule.by("uuid_send($x)").forScalars());
		add(TypeKind.BYTES, TypeKind.UUID, ConversionRule.by("encode($x, 'hex')::uuid").reading().forScalars());
		add(TypeKind.BYTES, TypeKind.TEXT,
				ConversionRule.by("convert_from($x, 'UTF8')").reading().altering(TEXT_IS_UTF8).forScalars());
		add(TypeKind.BYTES, TypeKind.LARGE_OBJECT,
				ConversionRule.by("lo_from_bytea(0, $x)").altering(LARGE_OBJECTS_ARE_MADE).forScalars());
		add(TypeKind.LARGE_OBJECT, TypeKind.BYTES,
				ConversionRule.by("lo_get($x)").altering(LARGE_OBJECTS_STAY).forScalars());
		add(TypeKind.LARGE_OBJECT, TypeKind.TEXT,
				ConversionRule.by("convert_from(lo_get($x), 'UTF8')")
					.reading()
					.altering(TEXT_IS_UTF8 + " " + LARGE_OBJECTS_STAY)
					.forScalars());
		add(TypeKind.TEXT, TypeKind.BYTES, ConversionRule.by("convert_to($x, 'UTF8')").forScalars());
		add(TypeKind.TEXT, TypeKind.LARGE_OBJECT,
				ConversionRule.by("lo_from_bytea(0, convert_to($x, 'UTF8'))")
					.altering(LARGE_OBJECTS_ARE_MADE)
					.forScalars());
	}

	private static void texts() {
		ConversionRule read = ConversionRule.by("$x::$t").reading();
		add(TypeKind.TEXT, TypeKind.TEXT, ConversionRule.ASSIGNMENT);
		for (TypeKind kind : new TypeKind[] { TypeKind.INTEGER, TypeKind.NUMERIC, TypeKind.BOOLEAN, TypeKind.UUID,
				TypeKind.JSONB, TypeKind.INTERVAL, TypeKind.READABLE }) {
			add(TypeKind.TEXT, kind, read.altering(NOTATION));
		}
		add(TypeKind.TEXT, TypeKind.JSON, read);
		add(TypeKind.TEXT, TypeKind.NAMED, read);
		add(TypeKind.TEXT, TypeKind.BITS, ConversionRule.by("$x::bit varying$a").reading());
		add(TypeKind.TEXT, TypeKind.FLOAT,
				read.keeping("$x::$t::text::numeric = $x::numeric").altering(NOTATION).forScalars());
		add(TypeKind.TEXT, TypeKind.DATE,
				read.keeping("$x::timestamp with time zone = $x::$t").altering(NOTATION).forScalars());
		add(TypeKind.TEXT, TypeKind.TIMESTAMP,
				read.keeping("$x::timestamp with time zone = $x::$t").altering(NOTATION).forScalars());
		add(TypeKind.TEXT, TypeKind.TIMESTAMP_WITH_ZONE, read
			.altering("A text without a time zone is taken for a time in the zone of the session that migrates."));
		add(TypeKind.TEXT, TypeKind.TIME, read.keeping("$x::interval = $x::$t").altering(NOTATION).forScalars());
	}

	private record Pair(TypeKind from, TypeKind to) {
	}

}
