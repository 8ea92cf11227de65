package dev.migrations.test;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import javax.sql.DataSource;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationEngineBuilder;
import dev.migrations.command.MigrationResult;
import dev.migrations.lock.LockMode;
import dev.migrations.run.MigrationListener;
import dev.migrations.run.TransactionMode;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What a {@link MigratorProcess} is told, as {@code key=value} arguments.
 *
 * @param values the values by key
 */
record MigratorOptions(Map<String, String> values) {

	static MigratorOptions of(String... arguments) {
		Map<String, String> values = new HashMap<>();
		for (String argument : arguments) {
			int end = argument.indexOf('=');
			values.put(argument.substring(0, end), argument.substring(end + 1));
		}
		return new MigratorOptions(values);
	}

	private String get(String key, String otherwise) {
		return this.values.getOrDefault(key, otherwise);
	}

	boolean waits() {
		return Boolean.parseBoolean(get("wait", "false"));
	}

	MigrationEngine engine(MigrationListener listener) {
		MigrationEngineBuilder builder = MigrationEngine.builder(dataSource())
			.locations(list("location"))
			.packages(list("packages"))
			.schema(this.values.get("schema"))
			.versionTable(get("versionTable", "migrations_version"))
			.transaction(TransactionMode.valueOf(constant("transaction", "PER_REVISION")))
			.lockMode(LockMode.valueOf(constant("lockMode", "AUTO")))
			.lockTimeout(Duration.parse(get("lockTimeout", "PT5M")))
			.role(this.values.get("role"))
			.ddlLockTimeout(Duration.parse(get("ddlLockTimeout", "PT5S")))
			.ddlRetries(Integer.parseInt(get("ddlRetries", "10")))
			.listener(listener);
		return builder.build();
	}

	MigrationResult run(MigrationEngine engine) {
		String[] command = get("command", "upgrade").split(" ", 2);
		return switch (command[0]) {
			case "upgrade" -> (command.length > 1) ? engine.upgrade(command[1]) : engine.upgrade();
			case "downgrade" -> engine.downgrade(command[1]);
			case "resume" -> engine.resume();
			default -> throw new IllegalArgumentException(command[0]);
		};
	}

	private List<String> list(String key) {
		String value = get(key, "");
		return value.isEmpty() ? List.of() : List.of(value.split(","));
	}

	private String constant(String key, String otherwise) {
		return get(key, otherwise).toUpperCase(Locale.ROOT).replace('-', '_');
	}

	private DataSource dataSource() {
		PGSimpleDataSource dataSource = new PGSimpleDataSource();
		dataSource.setUrl(Objects.requireNonNull(this.values.get("url")));
		dataSource.setUser(get("user", "postgres"));
		return Boolean.parseBoolean(get("autocommit", "true")) ? dataSource : new ManualCommit(dataSource);
	}

	/**
	 * A data source whose connections begin with auto-commit off, as those of a pool may.
	 */
	private static final class ManualCommit extends DelegatingDataSource {

		ManualCommit(DataSource target) {
			super(target);
		}

		@Override
		public Connection getConnection() throws SQLException {
			Connection connection = super.getConnection();
			connection.setAutoCommit(false);
			return connection;
		}

	}

}
