package dev.migrations.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import dev.migrations.run.TransactionMode;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.ResourceLoader;

/**
 * Configures a {@link MigrationEngine}.
 */
public final class MigrationEngineBuilder {

	MigrationEngineBuilder(DataSource dataSource) {
	}

	/**
	 * Where revision files are: {@code classpath:} and {@code file:} locations, searched
	 * recursively. Default {@code classpath:db/migrations}.
	 * @param locations the locations
	 * @return this builder
	 */
	public MigrationEngineBuilder locations(List<String> locations) {
		return this;
	}

	/**
	 * Where Java revisions are. Default none.
	 * @param packages the packages, searched recursively
	 * @return this builder
	 */
	public MigrationEngineBuilder packages(List<String> packages) {
		return this;
	}

	/**
	 * What loads locations and packages. Default: the thread's context class loader.
	 * @param resourceLoader the resource loader
	 * @return this builder
	 */
	public MigrationEngineBuilder resourceLoader(ResourceLoader resourceLoader) {
		return this;
	}

	/**
	 * The values of <code>${name}</code> placeholders. Default none.
	 * @param placeholders values by name
	 * @return this builder
	 */
	public MigrationEngineBuilder placeholders(Map<String, String> placeholders) {
		return this;
	}

	/**
	 * The schema of the engine's own tables. Default: the first of the search path.
	 * @param schema the schema, or null for the default
	 * @return this builder
	 */
	public MigrationEngineBuilder schema(@Nullable String schema) {
		return this;
	}

	/**
	 * The version table's name. Default {@code migrations_version}.
	 * @param versionTable the name
	 * @return this builder
	 */
	public MigrationEngineBuilder versionTable(String versionTable) {
		return this;
	}

	/**
	 * The history table's name. Default {@code migrations_history}.
	 * @param historyTable the name
	 * @return this builder
	 */
	public MigrationEngineBuilder historyTable(String historyTable) {
		return this;
	}

	/**
	 * How many revisions share a transaction. Default
	 * {@link TransactionMode#PER_REVISION}.
	 * @param transaction the mode
	 * @return this builder
	 */
	public MigrationEngineBuilder transaction(TransactionMode transaction) {
		return this;
	}

	/**
	 * What {@link MigrationEngine#upgrade()} upgrades to. Default {@code heads}.
	 * @param target a revision identifier
	 * @return this builder
	 */
	public MigrationEngineBuilder target(String target) {
		return this;
	}

	/**
	 * How long to wait while another process migrates the same schema. Default five
	 * minutes.
	 * @param lockTimeout the longest wait
	 * @return this builder
	 */
	public MigrationEngineBuilder lockTimeout(Duration lockTimeout) {
		return this;
	}

	/**
	 * Build the engine. Reads nothing and opens no connection.
	 * @return the engine
	 */
	public MigrationEngine build() {
		throw new UnsupportedOperationException();
	}

}
