package dev.migrations.autoconfigure;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.migrations.run.TransactionMode;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Configuration properties of migrations.
 *
 * @param enabled whether to wire the migration engine
 * @param autoUpgrade whether to run pending revisions while the application starts
 * @param target revision identifier that a start upgrades to
 * @param locations where revision files are, searched recursively
 * @param packages packages of Java revisions, searched recursively
 * @param directory directory that new revision files are written to
 * @param fileNameTemplate name of new revision files; tokens are {rev}, {slug}, {date},
 * {time} and {epoch}
 * @param placeholders values of placeholders in revision files
 * @param postWrite commands to run on a newly written revision file
 * @param schema schema of the engine's own tables; the first of the search path when not
 * set
 * @param versionTable name of the table that holds the current revisions
 * @param historyTable name of the table that holds what ran
 * @param transaction how many revisions share a transaction
 * @param whenBehind what a start that does not upgrade does when revisions are pending
 * @param unknownRevision what a start does when the database is at a revision that the
 * files lack
 * @param onChecksumMismatch what a start does when the file of an applied revision has
 * changed
 * @param lock lock between processes that migrate the same database
 * @param ddl manners in the queue for table locks
 * @param role role to take before migrating, with SET ROLE
 * @param url JDBC URL to migrate with, instead of the application's data source
 * @param username user to migrate with
 * @param password password of the user to migrate with
 * @param driverClassName JDBC driver to migrate with; detected from the URL when not set
 * @param naming names of generated constraints and indexes
 * @param autogenerate how revisions are generated from entities
 * @param endpoint Actuator endpoint
 * @param instances engines of further data sources by name
 * @param tenants schemas to migrate one after the other
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
		@DefaultValue Naming naming, @DefaultValue Autogenerate autogenerate, @DefaultValue Endpoint endpoint,
		@DefaultValue Map<String, Object> instances, @DefaultValue List<String> tenants) {

	public MigrationsProperties {
		locations = List.copyOf(locations);
		packages = List.copyOf(packages);
		placeholders = Map.copyOf(placeholders);
		postWrite = List.copyOf(postWrite);
		instances = Map.copyOf(instances);
		tenants = List.copyOf(tenants);
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
		 * Do not look.
		 */
		IGNORE

	}

	/**
	 * What a start does about something odd.
	 */
	public enum Reaction {

		/**
		 * Log a warning.
		 */
		WARN,

		/**
		 * Fail.
		 */
		FAIL

	}

	/**
	 * The lock between processes that migrate the same database.
	 *
	 * @param mode kind of lock
	 * @param timeout how long to wait while another process migrates
	 */
	public record Lock(@DefaultValue("auto") String mode, @DefaultValue("5m") Duration timeout) {

	}

	/**
	 * Manners in the queue for table locks.
	 *
	 * @param lockTimeout how long a statement may wait for a table lock
	 * @param retries how often to try again after such a wait
	 */
	public record Ddl(@DefaultValue("5s") Duration lockTimeout, @DefaultValue("10") int retries) {

	}

	/**
	 * Templates of the names of generated constraints and indexes.
	 *
	 * @param pk name of primary keys, such as pk_{table}
	 * @param uq name of unique constraints, such as uq_{table}_{columns}
	 * @param fk name of foreign keys, such as fk_{table}_{columns}_{referred_table}
	 * @param ix name of indexes, such as ix_{table}_{columns}
	 * @param ck name of check constraints, such as ck_{table}_{columns}
	 */
	public record Naming(@Nullable String pk, @Nullable String uq, @Nullable String fk, @Nullable String ix,
			@Nullable String ck) {

	}

	/**
	 * How revisions are generated from entities.
	 *
	 * @param schemas schemas to compare
	 * @param excludeTables tables to leave alone
	 * @param scratchUrl JDBC URL of the server for scratch databases; the application's
	 * own when not set
	 * @param drops what may be dropped
	 * @param ignore kinds of difference to ignore
	 */
	public record Autogenerate(@DefaultValue List<String> schemas, @DefaultValue List<String> excludeTables,
			@Nullable String scratchUrl, @DefaultValue("owned") Drops drops, @DefaultValue List<String> ignore) {

		public Autogenerate {
			schemas = List.copyOf(schemas);
			excludeTables = List.copyOf(excludeTables);
			ignore = List.copyOf(ignore);
		}

		/**
		 * What a generated revision may drop.
		 */
		public enum Drops {

			/**
			 * What generated statements created.
			 */
			OWNED,

			/**
			 * Everything that the entities do not describe.
			 */
			ALL,

			/**
			 * Nothing.
			 */
			NONE

		}

	}

	/**
	 * The Actuator endpoint.
	 *
	 * @param showSql whether to show the SQL of a revision
	 */
	public record Endpoint(@DefaultValue("false") boolean showSql) {

	}

}
