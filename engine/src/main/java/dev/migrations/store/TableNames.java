package dev.migrations.store;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What the engine's own tables are called.
 *
 * @param schema their schema; null for the first of the search path
 * @param version the version table
 * @param history the history table
 */
public record TableNames(@Nullable String schema, String version, String history) {

	/**
	 * The names that hold unless others are configured.
	 */
	public static final TableNames DEFAULT = new TableNames(null, "migrations_version", "migrations_history");

	static final String JOURNAL = "migrations_journal";

	public TableNames {
		Assert.hasText(version, "The version table must have a name");
		Assert.hasText(history, "The history table must have a name");
	}

	/**
	 * The names of all the engine's tables.
	 * @return names without schema
	 */
	public List<String> all() {
		return List.of(this.version, this.history, JOURNAL);
	}

}
