package dev.migrations.autoconfigure.service;

import dev.migrations.autoconfigure.MigrationsConnectionDetails;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.service.connection.ConnectionDetailsFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Makes {@link MigrationsConnectionDetails} of the {@link JdbcConnectionDetails} of a
 * service, such as one of Docker Compose, so that the service is migrated, whatever the
 * properties say.
 */
class JdbcMigrationsConnectionDetailsFactory
		implements ConnectionDetailsFactory<JdbcConnectionDetails, MigrationsConnectionDetails> {

	@Override
	public MigrationsConnectionDetails getConnectionDetails(JdbcConnectionDetails service) {
		return new MigrationsConnectionDetails() {

			@Override
			public String getJdbcUrl() {
				return service.getJdbcUrl();
			}

			@Override
			public @Nullable String getUsername() {
				return service.getUsername();
			}

			@Override
			public @Nullable String getPassword() {
				return service.getPassword();
			}

			@Override
			public String getDriverClassName() {
				return service.getDriverClassName();
			}

		};
	}

}
