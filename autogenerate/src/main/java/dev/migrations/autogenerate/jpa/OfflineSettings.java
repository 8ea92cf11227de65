package dev.migrations.autogenerate.jpa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.cfg.AvailableSettings;
import org.hibernate.jpa.boot.spi.JpaSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * The application's settings of Hibernate, changed so that nothing but the mappings comes
 * into being: no connection, no schema, no cache, no search index.
 */
final class OfflineSettings {

	private static final List<String> SCHEMA_GENERATION = List.of("jakarta.persistence.schema-generation.",
			"javax.persistence.schema-generation.", "hibernate.hbm2ddl.auto", "hibernate.hbm2ddl.import_files");

	/**
	 * Connections of tenants, and strategies that create tables for bulk statements.
	 */
	private static final List<String> NOT_NEEDED = List.of(AvailableSettings.MULTI_TENANT_CONNECTION_PROVIDER,
			AvailableSettings.QUERY_MULTI_TABLE_MUTATION_STRATEGY, AvailableSettings.QUERY_MULTI_TABLE_INSERT_STRATEGY);

	private static final String VALIDATION = "jakarta.validation.Validation";

	private static final String SEARCH_ENABLED = "hibernate.search.enabled";

	private final Map<String, @Nullable Object> settings = new LinkedHashMap<>();

	private OfflineSettings() {
	}

	/**
	 * Collect the application's settings.
	 * @param unit those of the persistence unit
	 * @param settings those that take precedence
	 * @return a copy
	 */
	static OfflineSettings of(Map<?, ?> unit, Map<?, ?> settings) {
		OfflineSettings copy = new OfflineSettings();
		unit.forEach((name, value) -> copy.settings.put((String) name, value));
		settings.forEach((name, value) -> copy.settings.put((String) name, value));
		return copy;
	}

	/*
	 * For Hibernate, null removes what the persistence unit sets.
	 */
	Map<String, @Nullable Object> complete(MetadataCapture capture, int version) {
		this.settings.replaceAll((name, value) -> isSchemaGeneration(name) ? null : value);
		NOT_NEEDED.forEach((name) -> this.settings.put(name, null));
		this.settings.put(AvailableSettings.HBM2DDL_AUTO, "none");
		this.settings.put(AvailableSettings.USE_SECOND_LEVEL_CACHE, "false");
		this.settings.put(AvailableSettings.USE_QUERY_CACHE, "false");
		this.settings.put(AvailableSettings.QUERY_STARTUP_CHECKING, "false");
		this.settings.put(AvailableSettings.MAX_FETCH_DEPTH, "0");
		this.settings.put(SEARCH_ENABLED, "false");
		if (ClassUtils.isPresent(VALIDATION, null)) {
			this.settings.put(AvailableSettings.JAKARTA_VALIDATION_FACTORY,
					SteadyConstraints.of(this.settings.get(AvailableSettings.JAKARTA_VALIDATION_FACTORY)));
		}
		this.settings.put(AvailableSettings.CONNECTION_PROVIDER, new NoConnections());
		putServer(version);
		this.settings.put(JpaSettings.INTEGRATOR_PROVIDER,
				capture.besides(this.settings.get(JpaSettings.INTEGRATOR_PROVIDER)));
		return this.settings;
	}

	/*
	 * What a connection would tell. A dialect of the application gets the version, too.
	 */
	private void putServer(int version) {
		this.settings.put(AvailableSettings.ALLOW_METADATA_ON_BOOT, "false");
		this.settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL");
		this.settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_VERSION, version + ".0");
		this.settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_MAJOR_VERSION, String.valueOf(version));
		this.settings.put(AvailableSettings.JAKARTA_HBM2DDL_DB_MINOR_VERSION, "0");
	}

	private static boolean isSchemaGeneration(String name) {
		return SCHEMA_GENERATION.stream().anyMatch(name::startsWith);
	}

}
