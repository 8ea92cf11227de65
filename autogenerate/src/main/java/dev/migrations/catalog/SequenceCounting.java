package dev.migrations.catalog;

import java.sql.SQLException;

import dev.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * How a sequence counts, where that differs from PostgreSQL's own choice for its type and
 * direction.
 */
final class SequenceCounting {

	/**
	 * The columns to select from {@code pg_sequence s}.
	 */
	static final String COLUMNS = """
			pg_catalog.format_type(s.seqtypid, NULL) AS sequence_type, s.seqstart, s.seqincrement, s.seqmin, s.seqmax,
			s.seqcache, s.seqcycle""";

	private SequenceCounting() {
	}

	static SequenceOptions read(CatalogRow row) throws SQLException {
		String type = row.text("sequence_type");
		boolean ascending = row.number("seqincrement") > 0;
		Long minimum = unless(ascending ? 1 : -largest(type) - 1, row.number("seqmin"));
		Long maximum = unless(ascending ? largest(type) : -1, row.number("seqmax"));
		Long first = ascending ? minimum : maximum;
		long start = row.number("seqstart");
		return new SequenceOptions((first != null) ? Long.valueOf(start) : unless(ascending ? 1 : -1, start),
				unless(1, row.number("seqincrement")), minimum, maximum, unless(1, row.number("seqcache")),
				row.flag("seqcycle"));
	}

	private static @Nullable Long unless(long choice, long value) {
		return (value != choice) ? value : null;
	}

	private static long largest(String type) {
		return switch (type) {
			case "smallint" -> Short.MAX_VALUE;
			case "integer" -> Integer.MAX_VALUE;
			default -> Long.MAX_VALUE;
		};
	}

}
