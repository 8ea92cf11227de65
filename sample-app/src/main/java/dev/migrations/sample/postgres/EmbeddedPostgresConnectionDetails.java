package dev.migrations.sample.postgres;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Connection details of the embedded server. As the connection pool depends on this bean,
 * the pool is closed first and the server is left last.
 */
class EmbeddedPostgresConnectionDetails implements JdbcConnectionDetails, AutoCloseable {

	private final EmbeddedServer server;

	EmbeddedPostgresConnectionDetails(EmbeddedServer server) {
		this.server = server;
	}

	@Override
	public String getJdbcUrl() {
		return this.server.url();
	}

	@Override
	public String getUsername() {
		return ServerConnections.USERNAME;
	}

	@Override
	public String getPassword() {
		return "";
	}

	@Override
	public void close() {
		this.server.close();
	}

}
