package dev.migrations.autoconfigure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.migrations.session.Passwords;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.core.env.Environment;

/**
 * Finds the passwords of a user in the configuration, for data sources that tell none:
 * <ol>
 * <li>those of the migrations, from {@code migrations.*} or their connection
 * details;</li>
 * <li>those of the application's connection details;</li>
 * <li>those of {@code spring.datasource.*}.</li>
 * </ol>
 */
final class ConfiguredPasswords implements Passwords {

	private static final List<String> PREFIXES = List.of("spring.datasource.", "spring.datasource.hikari.",
			"spring.datasource.tomcat.", "spring.datasource.dbcp2.");

	private final ObjectProvider<MigrationsConnectionDetails> migrations;

	private final ObjectProvider<JdbcConnectionDetails> application;

	private final Environment environment;

	ConfiguredPasswords(ObjectProvider<MigrationsConnectionDetails> migrations,
			ObjectProvider<JdbcConnectionDetails> application, Environment environment) {
		this.migrations = migrations;
		this.application = application;
		this.environment = environment;
	}

	@Override
	public List<String> of(String user) {
		List<Credentials> known = new ArrayList<>();
		this.migrations.orderedStream()
			.forEach((details) -> known.add(new Credentials(details.getUsername(), details.getPassword())));
		this.application.orderedStream()
			.forEach((details) -> known.add(new Credentials(details.getUsername(), details.getPassword())));
		PREFIXES.forEach((prefix) -> known.add(new Credentials(this.environment.getProperty(prefix + "username"),
				this.environment.getProperty(prefix + "password"))));
		return known.stream().flatMap((credentials) -> credentials.of(user)).distinct().toList();
	}

	/*
	 * Without a username, the password is that of whoever the URL names.
	 */
	private record Credentials(@Nullable String username, @Nullable String password) {

		Stream<String> of(String user) {
			boolean fits = this.username == null || this.username.isEmpty() || Objects.equals(this.username, user);
			return (fits && this.password != null && !this.password.isEmpty()) ? Stream.of(this.password)
					: Stream.empty();
		}

	}

}
