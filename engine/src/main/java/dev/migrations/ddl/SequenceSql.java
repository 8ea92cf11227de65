package dev.migrations.ddl;

import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Identity.Generation;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/**
 * Sequences and identity columns as SQL.
 */
final class SequenceSql {

	private SequenceSql() {
	}

	static String create(Sequence sequence) {
		String type = (sequence.type() != null) ? " AS " + sequence.type() : "";
		return "CREATE SEQUENCE " + Identifiers.quote(sequence.name()) + type + options(sequence.options());
	}

	static String generated(Identity identity) {
		String generation = (identity.generation() == Generation.ALWAYS) ? "ALWAYS" : "BY DEFAULT";
		String options = options(identity.options()).trim();
		return "GENERATED " + generation + " AS IDENTITY" + (options.isEmpty() ? "" : " (" + options + ")");
	}

	private static String options(SequenceOptions options) {
		return option("START WITH", options.start()) + option("INCREMENT BY", options.increment())
				+ option("MINVALUE", options.minimum()) + option("MAXVALUE", options.maximum())
				+ option("CACHE", options.cache()) + (options.cycle() ? " CYCLE" : "");
	}

	private static String option(String keyword, @Nullable Long value) {
		return (value != null) ? " " + keyword + " " + value : "";
	}

}
