package dev.migrations.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.mock.env.MockEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConfiguredPasswords}.
 */
class ConfiguredPasswordsTests {

	private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

	private final MockEnvironment environment = new MockEnvironment();

	private final ConfiguredPasswords passwords = new ConfiguredPasswords(
			this.beans.getBeanProvider(MigrationsConnectionDetails.class),
			this.beans.getBeanProvider(JdbcConnectionDetails.class), this.environment);

	@Test
	void asksMigrationsThenConnectionDetailsThenProperties() {
		this.environment.setProperty("spring.datasource.hikari.username", "shop");
		this.environment.setProperty("spring.datasource.hikari.password", "of-pool");
		this.environment.setProperty("spring.datasource.username", "shop");
		this.environment.setProperty("spring.datasource.password", "of-properties");
		this.beans.addBean("application", new Details("shop", "of-details"));
		this.beans.addBean("migrations", new MigrationsDetails("shop", "of-migrations"));
		assertThat(this.passwords.of("shop")).containsExactly("of-migrations", "of-details", "of-properties",
				"of-pool");
	}

	@Test
	void tellsNoPasswordOfAnotherUser() {
		this.environment.setProperty("spring.datasource.username", "shop");
		this.environment.setProperty("spring.datasource.password", "of-properties");
		this.beans.addBean("migrations", new MigrationsDetails("shop_ddl", "of-migrations"));
		assertThat(this.passwords.of("shop")).containsExactly("of-properties");
		assertThat(this.passwords.of("shop_ddl")).containsExactly("of-migrations");
		assertThat(this.passwords.of("stranger")).isEmpty();
	}

	@Test
	void takesPasswordWithoutUserForThatOfTheUrl() {
		this.environment.setProperty("spring.datasource.password", "of-properties");
		this.beans.addBean("application", new Details(null, ""));
		assertThat(this.passwords.of("shop")).isEqualTo(List.of("of-properties"));
	}

	private record Details(@Nullable String getUsername,
			@Nullable String getPassword) implements JdbcConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return "jdbc:postgresql:shop";
		}

	}

	private record MigrationsDetails(@Nullable String getUsername,
			@Nullable String getPassword) implements MigrationsConnectionDetails {

		@Override
		public @Nullable String getJdbcUrl() {
			return null;
		}

	}

}
