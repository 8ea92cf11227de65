package dev.migrations.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.migrations.command.Reaction;
import dev.migrations.diff.Difference;
import dev.migrations.diff.Drops;
import dev.migrations.lock.LockMode;
import dev.migrations.run.DdlSettings;
import dev.migrations.run.TransactionMode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;

/**
 * Configuration properties of migrations.
 *
 * @param enabled Whether to wire the migration engine.
 * @param autoUpgrade Whether to run pending revisions while the application starts.
 * @param target Revision identifier that a start upgrades to.
 * @param locations Where revision files are, searched recursively.
 * @param packages Packages of Java revisions, searched recursively.
 * @param directory Directory that new revision files are written to.
 * @param fileNameTemplate Name of new revision files; tokens are {rev}, {slug}, {date},
 * {time} and {epoch}.
 * @param placeholders Values of placeholders in revision files.
 * @param postWrite Commands to run on a newly written revision file.
 * @param schema Schema of the engine's own tables; the first of the search path when not
 * set.
 * @param versionTable Name of the table that holds the current revisions.
 * @param historyTable Name of the table that holds what ran.
 * @param transaction How many revisions share a transaction.
 * @param whenBehind What a start that does not upgrade does when revisions are pending.
 * @param unknownRevision What a start does when the database is at a revision that the
 * files lack.
 * @param onChecksumMismatch What a start does when the file of an applied revision has
 * changed.
 * @param lock Lock between processes that migrate the same database.
 * @param ddl Lock timeouts and retries.
 * @param role Role to take before migrating, with SET ROLE.
 * @param url JDBC URL to migrate with, instead of the application's data source.
 * @param username User to migrate with.
 * @param password Password of the user to migrate with.
 * @param driverClassName JDBC driver to migrate with; detected from the URL when not set.
 * @param naming Names of generated constraints and indexes.
 * @param autogenerate How revisions are generated from entities.
 * @param endpoint Actuator endpoint.
 */
@ConfigurationProperties(prefix = "migrations", ignoreUnknownFields = false)
public record MigrationsProperties(@DefaultValue("true") boolean enabled, @DefaultValue("true") boolean autoUpgrade,
		@DefaultValue("heads") String target, @DefaultValue("classpath:db/migrations") List<String> locations,
		@DefaultValue List<String> packages, @DefaultValue("src/main/resources/db/migrations") String directory,
		@DefaultValue("{date}_{rev}_{slug}.sql") String fileNameTemplate,
		@DefaultValue Map<String, String> placeholders, @DefaultValue List<String> postWrite, @Nullable String schema,
		@DefaultValue("migrations_version") String versionTable,
		@DefaultValue("migrations_history") String historyTable,
		@DefaultValue("per-revision") TransactionMode transaction, @DefaultValue("warn") WhenBehind whenBehind,
		@DefaultValue("warn") Reaction unknownRevision, @DefaultValue("warn") Reaction onChecksumMismatch,
		@DefaultValue Lock lock, @DefaultValue Ddl ddl, @Nullable String role, @Nullable String url,
		@Nullable String username, @Nullable String password, @Nullable String driverClassName,
		@DefaultValue Naming naming, @DefaultValue Autogenerate autogenerate, @DefaultValue Endpoint endpoint) {

	public MigrationsProperties {
		locations = withoutBlank(locations);
		packages = withoutBlank(packages);
		placeholders = Map.copyOf(placeholders);
		postWrite = withoutBlank(postWrite);
	}

	private static List<String> withoutBlank(List<String> values) {
		return values.stream().filter(StringUtils::hasText).toList();
	}

	/**
	 * Describe the properties without credentials.
	 */
	@Override
	public String toString() {
		return "MigrationsProperties[autoUpgrade=%s, target=%s, locations=%s]".formatted(this.autoUpgrade, this.target,
				this.locations);
	}

	/**
	 * What a start that does not upgrade does when revisions are pending.
	 */
	public enum WhenBehind {

		/**
		 * Log a warning.
		 */
		WARN,

		/**
		 * Fail.
		 */
		FAIL,

		/**
		 * Do not look at what is pending.
		 */
		IGNORE

	}

	/**
	 * The lock between processes that migrate the same database.
	 *
	 * @param mode Kind of lock; detected when not set.
	 * @param timeout How long to wait while another process migrates.
	 */
	public record Lock(@DefaultValue("auto") LockMode mode, @DefaultValue("5m") Duration timeout) {

	}

	/**
	 * Lock timeouts and retries.
	 *
	 * @param lockTimeout How long a statement may wait for a table lock.
	 * @param retries How often to try again after such a wait.
	 */
	public record Ddl(@DefaultValue("5s") Duration lockTimeout, @DefaultValue("10") int retries) {

		public Ddl {
			// Refuses values that are out of range, and so names the property
			new DdlSettings(lockTimeout, retries);
		}

	}

	/**
	 * Templates of the names of generated constraints and indexes.
	 *
	 * @param pk Name of primary keys, such as pk_{table}.
	 * @param uq Name of unique constraints, such as uq_{table}_{columns}.
	 * @param fk Name of foreign keys, such as fk_{table}_{columns}_{referred_table}.
	 * @param ix Name of indexes, such as ix_{table}_{columns}.
	 * @param ck Name of check constraints, such as ck_{table}_{columns}.
	 */
	public record Naming(@Nullable String pk, @Nullable String uq, @Nullable String fk, @Nullable String ix,
			@Nullable String ck) {

	}

	/**
	 * How revisions are generated from entities.
	 *
	 * @param schemas Schemas to compare.
	 * @param excludeTables Tables to leave alone.
	 * @param scratchUrl JDBC URL of the server for scratch databases; the application's
	 * own when not set.
	 * @param scratchUsername User of that server.
	 * @param scratchPassword Password of that user.
	 * @param drops What may be dropped.
	 * @param ignore Kinds of difference to ignore.
	 */
	public record Autogenerate(@DefaultValue List<String> schemas, @DefaultValue List<String> excludeTables,
			@Nullable String scratchUrl, @Nullable String scratchUsername, @Nullable String scratchPassword,
			@DefaultValue("owned") Drops drops, @DefaultValue List<Difference> ignore) {

		public Autogenerate {
			schemas = withoutBlank(schemas);
			excludeTables = withoutBlank(excludeTables);
			ignore = List.copyOf(ignore);
		}

		/**
		 * Describe the properties without credentials.
		 */
		@Override
		public String toString() {
			return "Autogenerate[schemas=%s, excludeTables=%s, drops=%s, ignore=%s]".formatted(this.schemas,
					this.excludeTables, this.drops, this.ignore);
		}

	}

	/**
	 * The Actuator endpoint.
	 *
	 * @param showSql Whether to show the SQL of a revision.
	 */
	public record Endpoint(@DefaultValue("false") boolean showSql) {

	}

}
