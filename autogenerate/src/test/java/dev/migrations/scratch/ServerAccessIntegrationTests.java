package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;

import javax.sql.DataSource;

import dev.migrations.session.ServerAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests how other databases of a server are reached.
 */
class ServerAccessIntegrationTests extends AbstractScratchIntegrationTests {

	@Test
	void reachesOtherDatabasesInTheMannerOfADataSource() throws SQLException {
		DataSource driver = new DriverManagerDataSource(this.database.url() + "?options=-c%20work_mem=7MB", "postgres",
				"secret");
		for (DataSource dataSource : Stream.of(driver, new TransactionAwareDataSourceProxy(driver)).toList()) {
			try (Connection connection = ServerAccess.of(dataSource).connect("postgres")) {
				assertThat(show(connection, "SELECT current_database()")).isEqualTo("postgres");
				assertThat(show(connection, "SHOW work_mem")).isEqualTo("7MB");
			}
		}
	}

	@Test
	void needsNoSecondConnectionOfAPool() throws SQLException {
		try (Connection only = this.database.dataSource().getConnection()) {
			only.setAutoCommit(false);
			ServerAccess access = ServerAccess.of(new SingleConnectionDataSource(only, true));
			try (ScratchServer server = openOnApplicationServer(access)) {
				assertThat(query(server.create(), "SELECT 1")).containsExactly("1");
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost:%s/%s", "jdbc:postgresql://localhost:%s/%s?ssl=false",
			"jdbc:postgresql://localhost:1,localhost:%s/%s" })
	void reachesOtherDatabasesByUrl(String url) throws SQLException {
		ServerAccess access = ServerAccess.of(url.formatted(this.database.port(), this.database.name()), "postgres",
				null);
		try (Connection own = access.connect(); Connection other = access.connect("postgres")) {
			assertThat(show(own, "SELECT current_database()")).isEqualTo(this.database.name());
			assertThat(show(other, "SELECT current_database()")).isEqualTo("postgres");
		}
	}

	@Test
	void takesAPoolThatFailsInItsOwnWayForUnreachable() {
		ServerAccess access = ServerAccess.of(new AbstractDataSource() {

			@Override
			public Connection getConnection() {
				throw new IllegalStateException("Failed to initialize pool");
			}

			@Override
			public Connection getConnection(String username, String password) {
				return getConnection();
			}

		});
		assertThatExceptionOfType(SQLException.class).isThrownBy(access::connect).withMessageContaining("pool");
	}

	private static String show(Connection connection, String sql) throws SQLException {
		try (var statement = connection.createStatement(); var result = statement.executeQuery(sql)) {
			result.next();
			return result.getString(1);
		}
	}

}
