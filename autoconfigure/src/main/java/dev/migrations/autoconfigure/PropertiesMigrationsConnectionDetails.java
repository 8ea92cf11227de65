package dev.migrations.autoconfigure;

import org.jspecify.annotations.Nullable;

/**
 * Adapts {@link MigrationsProperties} to {@link MigrationsConnectionDetails}.
 */
class PropertiesMigrationsConnectionDetails implements MigrationsConnectionDetails {

	private final MigrationsProperties properties;

	PropertiesMigrationsConnectionDetails(MigrationsProperties properties) {
		this.properties = properties;
	}

	@Override
	public @Nullable String getJdbcUrl() {
		return this.properties.url();
	}

	@Override
	public @Nullable String getUsername() {
		return this.properties.username();
	}

	@Override
	public @Nullable String getPassword() {
		return this.properties.password();
	}

	@Override
	public @Nullable String getDriverClassName() {
		String driverClassName = this.properties.driverClassName();
		return (driverClassName != null) ? driverClassName : MigrationsConnectionDetails.super.getDriverClassName();
	}

}
