package dev.migrations.command;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import dev.migrations.lock.LockMode;
import dev.migrations.run.StatementFailedException;
import dev.migrations.session.ServerAccess;
import dev.migrations.test.SilentProxy;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests a client whose network is cut while it waits for an answer, and which hears
 * nothing of the end of its session.
 */
@Timeout(150)
class SilentCutIntegrationTests extends AbstractEngineIntegrationTests {

	@ParameterizedTest
	@EnumSource(value = LockMode.class, names = { "SESSION", "TRANSACTION" })
	void givesUpAConnectionWhoseSessionIsGone(LockMode mode) throws Exception {
		this.folder.revision("a1", "SELECT pg_sleep(600);", null);
		try (SilentProxy proxy = SilentProxy.start(this.database.port())) {
			MigrationEngine engine = this.folder
				.engine(new TestDatabase(proxy.port(), this.database.name()).dataSource())
				.lockMode(mode)
				.build();
			CompletableFuture<?> run = CompletableFuture.supplyAsync(engine::upgrade,
					(work) -> new Thread(work).start());
			TimeUnit.SECONDS.sleep(12);
			assertThat(run).isNotDone();
			proxy.cut();
			this.database.query("SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity "
					+ "WHERE datname = current_database() AND pid <> pg_backend_pid()");
			long cutAt = System.nanoTime();
			assertThatExceptionOfType(CompletionException.class).isThrownBy(run::join)
				.withCauseInstanceOf(StatementFailedException.class)
				.withMessageContaining("The session was lost");
			assertThat(Duration.ofNanos(System.nanoTime() - cutAt)).isLessThan(Duration.ofSeconds(60));
		}
		this.folder.revision("a1", "SELECT 1;", null);
		assertThat(engine().upgrade().steps()).containsExactly("a1");
	}

	@Test
	void waitsForStatementsOfRevisionsAloneAsLongAsTheyTake() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		Map<String, Integer> limits = new LinkedHashMap<>();
		MigrationEngine engine = this.folder.engine(new DelegatingDataSource(this.database.dataSource()) {

			@Override
			public Connection getConnection() throws SQLException {
				Connection connection = super.getConnection();
				return noting(limits, connection, Connection.class, connection);
			}

		}).build();
		engine.status(10);
		assertThat(limits.remove("given back")).isZero();
		assertThat(limits).isNotEmpty().allSatisfy((sql, limit) -> assertThat(limit).isEqualTo(150_000));
		limits.clear();
		engine.upgrade();
		assertThat(limits.values()).startsWith(150_000);
		assertThat(limits).containsEntry("CREATE TABLE a (id int)", 0).containsEntry("given back", 0);
		assertThat(limits.entrySet()).filteredOn((entry) -> entry.getKey().contains("pg_advisory_unlock"))
			.extracting(Map.Entry::getValue)
			.containsExactly(20_000);
	}

	/*
	 * Notes how long each statement waits for the network.
	 */
	private static <T> T noting(Map<String, Integer> limits, Connection connection, Class<T> type, T target) {
		return type
			.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
				if (arguments != null && arguments[0] instanceof String sql) {
					limits.put(sql, connection.getNetworkTimeout());
				}
				if (method.getName().equals("close") && target == connection) {
					limits.put("given back", connection.getNetworkTimeout());
				}
				try {
					Object result = method.invoke(target, arguments);
					return (result instanceof Statement statement && !(result instanceof PreparedStatement))
							? noting(limits, connection, Statement.class, statement) : result;
				}
				catch (InvocationTargetException ex) {
					throw ex.getCause();
				}
			}));
	}

	@Test
	void doesNotWaitForALoginThatNobodyAnswers() throws Exception {
		try (SilentProxy proxy = SilentProxy.start(this.database.port())) {
			proxy.fallSilent();
			ServerAccess access = ServerAccess.of(new TestDatabase(proxy.port(), this.database.name()).url(),
					"postgres", null);
			assertThatExceptionOfType(SQLException.class).isThrownBy(access::connect)
				.satisfies((ex) -> assertThat(ex.getSQLState()).isEqualTo("08001"));
		}
	}

}
