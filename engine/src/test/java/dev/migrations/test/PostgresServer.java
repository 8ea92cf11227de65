package dev.migrations.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * One real PostgreSQL server for all tests of a JVM, and a fresh database for whoever
 * asks.
 */
public final class PostgresServer {

	private static final AtomicInteger databases = new AtomicInteger();

	private PostgresServer() {
	}

	/**
	 * Create an empty database.
	 * @return the new database
	 */
	public static TestDatabase createDatabase() {
		TestDatabase postgres = new TestDatabase(Holder.server.getPort(), "postgres");
		String name = "test_" + databases.incrementAndGet();
		postgres.execute("CREATE DATABASE " + name);
		return new TestDatabase(Holder.server.getPort(), name);
	}

	private static final class Holder {

		private static final EmbeddedPostgres server = start();

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder()
					.setServerConfig("max_connections", "200")
					.setServerConfig("log_statement", "all")
					.setServerConfig("log_destination", "csvlog")
					.setServerConfig("logging_collector", "on")
					.setServerConfig("log_rotation_size", "0")
					.start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
