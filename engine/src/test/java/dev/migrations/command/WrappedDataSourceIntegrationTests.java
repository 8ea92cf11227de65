package dev.migrations.command;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import dev.migrations.lock.BlockerWatch;
import dev.migrations.lock.LockMode;
import dev.migrations.run.StatementFailedException;
import dev.migrations.session.Passwords;
import dev.migrations.test.LogLines;
import dev.migrations.test.Role;
import dev.migrations.test.TestSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.Driver;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.datasource.UserCredentialsDataSourceAdapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Tests runs that need a second connection of a server that asks for passwords, with data
 * sources that are wrapped in all kinds of ways.
 */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class WrappedDataSourceIntegrationTests extends AbstractEngineIntegrationTests {

	private static final String PASSWORD = "s3cr3t";

	private Role owner;

	@BeforeEach
	void createOwner() {
		this.owner = Role.create(this.database, "owner").password(PASSWORD);
		this.database.execute("GRANT CREATE ON SCHEMA public TO " + this.owner.name());
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
	}

	static Stream<Wrapping> wrappings() {
		return Stream.of(Wrapping.of("unwraps to its class", Unwrapping::new),
				Wrapping.of("unwraps twice", (target) -> new Unwrapping(new Unwrapping(target))),
				Wrapping.of("delegating", DelegatingDataSource::new),
				Wrapping.of("lazy", LazyConnectionDataSourceProxy::new),
				Wrapping.of("transaction aware", TransactionAwareDataSourceProxy::new),
				Wrapping.of("routing", ByThread::new), Wrapping.of("tells nothing", Silent::new),
				Wrapping.of("delegates to what tells nothing",
						(target) -> new DelegatingDataSource(new Silent(target))),
				Wrapping.of("JDK proxy",
						(target) -> (DataSource) Proxy.newProxyInstance(DataSource.class.getClassLoader(),
								new Class<?>[] { DataSource.class },
								(proxy, method, arguments) -> method.invoke(target, arguments))));
	}

	@ParameterizedTest
	@MethodSource("wrappings")
	void takesTransactionLockOnSecondConnection(Wrapping wrapping) {
		upgrade(wrapping.of(this.owner.dataSource(PASSWORD)));
	}

	@ParameterizedTest
	@MethodSource("wrappings")
	void takesTransactionLockBesidesPool(Wrapping wrapping) {
		try (HikariDataSource pool = pool(2)) {
			upgrade(wrapping.of(pool));
			assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
		}
	}

	@Test
	void needsNoSecondConnectionOfAPoolThatTellsItsPassword() {
		try (HikariDataSource pool = pool(1)) {
			upgrade(new Unwrapping(pool));
		}
	}

	@Test
	void takesPasswordOfDriverSources() {
		String url = this.database.url();
		upgrade(new Unwrapping(new DriverManagerDataSource(url, this.owner.name(), PASSWORD)));
		engine(this.owner.dataSource(PASSWORD)).downgrade("base");
		upgrade(new Unwrapping(new SimpleDriverDataSource(new Driver(), url, this.owner.name(), PASSWORD)));
		engine(this.owner.dataSource(PASSWORD)).downgrade("base");
		upgrade(new Silent(new DriverManagerDataSource(url + "?user=" + this.owner.name() + "&password=" + PASSWORD)));
	}

	@Test
	void takesPasswordThatIsKnownElsewhere() {
		try (HikariDataSource pool = pool(1)) {
			List<String> known = List.of("wrong", PASSWORD);
			assertThat(engine(new Silent(pool), (user) -> user.equals(this.owner.name()) ? known : List.of()).upgrade()
				.steps()).containsExactly("a1");
		}
	}

	@Test
	void passesOverPasswordThatIsOutOfDate() {
		try (HikariDataSource pool = pool(1)) {
			upgrade(new OutOfDate(pool));
		}
	}

	@Test
	void takesConnectionsOfAProviderOfCredentials() {
		PGSimpleDataSource target = new PGSimpleDataSource();
		target.setUrl(this.database.url());
		target.setUser("somebody_else");
		target.setPassword("another");
		UserCredentialsDataSourceAdapter adapter = new UserCredentialsDataSourceAdapter();
		adapter.setTargetDataSource(target);
		adapter.setUsername(this.owner.name());
		adapter.setPassword(PASSWORD);
		upgrade(adapter);
	}

	@Test
	void saysThatItIsTheSecondConnectionThatAPoolOfOneLacks() {
		try (HikariDataSource pool = pool(1)) {
			SecondConnectionException refusal = catchThrowableOfType(SecondConnectionException.class,
					() -> engine(new Silent(pool)).upgrade());
			assertThat(refusal).hasMessageContaining("second connection")
				.hasMessageContaining("pool of one")
				.hasMessageContaining("'migrations.username'")
				.hasMessageNotContaining("cannot be reached");
			assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isZero();
		}
		assertThat(tables()).doesNotContain("a");
	}

	@Test
	void doesNotTakeTheSameConnectionForASecondOne() throws SQLException {
		try (Connection only = this.owner.dataSource(PASSWORD).getConnection()) {
			DataSource single = new Silent(new SingleConnectionDataSource(only, true));
			assertThatExceptionOfType(SecondConnectionException.class).isThrownBy(() -> engine(single).upgrade())
				.withMessageContaining("the same connection");
		}
		assertThat(tables()).doesNotContain("a");
	}

	@Test
	void givesPooledConnectionBackAsItWas() throws SQLException {
		try (Connection first = this.owner.dataSource(PASSWORD).getConnection();
				Connection second = this.owner.dataSource(PASSWORD).getConnection()) {
			AtomicInteger turn = new AtomicInteger();
			upgrade(new Silent(new AbstractDataSource() {

				@Override
				public Connection getConnection() throws SQLException {
					Connection connection = (turn.getAndIncrement() == 0) ? first : second;
					return new SingleConnectionDataSource(connection, true).getConnection();
				}

				@Override
				public Connection getConnection(String username, String password) throws SQLException {
					return getConnection();
				}

			}));
			assertThat(turn).hasValue(2);
			assertThat(second.getAutoCommit()).isTrue();
			assertThat(second.unwrap(PGConnection.class).getPrepareThreshold()).isPositive();
		}
	}

	@ParameterizedTest
	@MethodSource("wrappings")
	void namesSessionsInTheWay(Wrapping wrapping) {
		engine(this.owner.dataSource(PASSWORD)).upgrade();
		this.folder.revision("b1 <- a1", "ALTER TABLE a ADD COLUMN b int;", "");
		try (HikariDataSource pool = pool(2); TestSession holder = this.database.session()) {
			holder.execute("BEGIN");
			holder.execute("LOCK TABLE a");
			StatementFailedException failure = catchThrowableOfType(StatementFailedException.class,
					() -> impatient(wrapping.of(pool)).upgrade());
			assertThat(failure.getRemedy()).contains("that is held by the session with pid");
		}
	}

	@Test
	void saysWhySessionsInTheWayHaveNoNames() {
		engine(this.owner.dataSource(PASSWORD)).upgrade();
		this.folder.revision("b1 <- a1", "ALTER TABLE a ADD COLUMN b int;", "");
		try (HikariDataSource pool = pool(1);
				TestSession holder = this.database.session();
				LogLines lines = LogLines.of(BlockerWatch.class)) {
			holder.execute("BEGIN");
			holder.execute("LOCK TABLE a");
			assertThatExceptionOfType(StatementFailedException.class)
				.isThrownBy(() -> impatient(new Silent(pool)).upgrade());
			assertThat(lines.read()).singleElement()
				.asString()
				.startsWith("INFO Sessions in the way of this run cannot be named")
				.contains("second connection");
		}
	}

	@Test
	void followsThreadThatARoutingDataSourceGoesBy() {
		engine(this.owner.dataSource(PASSWORD)).upgrade();
		this.folder.revision("b1 <- a1", "ALTER TABLE a ADD COLUMN b int;", "");
		ByThread routing = new ByThread(this.owner.dataSource(PASSWORD));
		try (TestSession holder = this.database.session()) {
			holder.execute("BEGIN");
			holder.execute("LOCK TABLE a");
			StatementFailedException failure = catchThrowableOfType(StatementFailedException.class,
					() -> impatient(routing).upgrade());
			assertThat(failure.getRemedy()).contains("that is held by");
		}
	}

	@Test
	void namesDataSourceThatDoesNotKnowWhereToLead() {
		ByThread routing = CompletableFuture.supplyAsync(() -> new ByThread(this.owner.dataSource(PASSWORD))).join();
		assertThatExceptionOfType(DatabaseFailedException.class).isThrownBy(() -> engine(routing).upgrade())
			.withMessageContaining("lookup key [elsewhere]")
			.withMessageContaining("'@MigrationsDataSource'");
	}

	private void upgrade(DataSource dataSource) {
		assertThat(engine(dataSource).upgrade().steps()).containsExactly("a1");
		assertThat(this.database.query("SELECT DISTINCT database_user FROM migrations_history"))
			.containsExactly(this.owner.name());
	}

	private MigrationEngine engine(DataSource dataSource) {
		return engine(dataSource, Passwords.NONE);
	}

	private MigrationEngine engine(DataSource dataSource, Passwords passwords) {
		return this.folder.engine(dataSource).lockMode(LockMode.TRANSACTION).passwords(passwords).build();
	}

	private MigrationEngine impatient(DataSource dataSource) {
		return this.folder.engine(dataSource)
			.lockMode(LockMode.SESSION)
			.ddlLockTimeout(Duration.ofMillis(1500))
			.ddlRetries(0)
			.build();
	}

	private HikariDataSource pool(int size) {
		HikariDataSource pool = new HikariDataSource();
		pool.setJdbcUrl(this.database.url());
		pool.setUsername(this.owner.name());
		pool.setPassword(PASSWORD);
		pool.setMaximumPoolSize(size);
		pool.setConnectionTimeout(500);
		return pool;
	}

	record Wrapping(String name, UnaryOperator<DataSource> wrapper) {

		static Wrapping of(String name, UnaryOperator<DataSource> wrapper) {
			return new Wrapping(name, wrapper);
		}

		DataSource of(DataSource target) {
			return this.wrapper.apply(target);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	/**
	 * A wrapper that tells neither what it wraps nor anything of it.
	 */
	private static class Silent extends AbstractDataSource {

		private final DataSource target;

		Silent(DataSource target) {
			this.target = target;
		}

		@Override
		public Connection getConnection() throws SQLException {
			return target().getConnection();
		}

		@Override
		public Connection getConnection(String username, String password) throws SQLException {
			return target().getConnection(username, password);
		}

		DataSource target() {
			return this.target;
		}

	}

	/**
	 * A wrapper as drivers' proxies are.
	 */
	public static class Unwrapping extends Silent {

		Unwrapping(DataSource target) {
			super(target);
		}

		@Override
		public boolean isWrapperFor(Class<?> type) throws SQLException {
			return type.isInstance(target()) || target().isWrapperFor(type);
		}

		@Override
		public <T> T unwrap(Class<T> type) throws SQLException {
			return type.isInstance(target()) ? type.cast(target()) : target().unwrap(type);
		}

	}

	public static final class OutOfDate extends Unwrapping {

		OutOfDate(DataSource target) {
			super(target);
		}

		public String getPassword() {
			return "out of date";
		}

	}

	/**
	 * Leads nowhere but on the thread that made it, as a routing data source may.
	 */
	private static final class ByThread extends Silent {

		private final Thread thread = Thread.currentThread();

		ByThread(DataSource target) {
			super(target);
		}

		@Override
		DataSource target() {
			if (Thread.currentThread() != this.thread) {
				throw new IllegalStateException("Cannot determine target DataSource for lookup key [elsewhere]");
			}
			return super.target();
		}

		@Override
		public boolean isWrapperFor(Class<?> type) throws SQLException {
			return type.isInstance(this) || target().isWrapperFor(type);
		}

		@Override
		public <T> T unwrap(Class<T> type) throws SQLException {
			return type.isInstance(this) ? type.cast(this) : target().unwrap(type);
		}

	}

}
