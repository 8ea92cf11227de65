package dev.migrations.sample.postgres;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EmbeddedPostgresAutoConfiguration}, where it starts no server.
 */
class EmbeddedPostgresAutoConfigurationTests {

	@TempDir
	private Path directory;

	@Test
	void startsNothingWhenUrlIsSet() {
		runner().withPropertyValues("spring.datasource.url=jdbc:postgresql://db.example/app").run((context) -> {
			assertThat(context).doesNotHaveBean(EmbeddedPostgresConnectionDetails.class);
			assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
				.isEqualTo("jdbc:postgresql://db.example/app");
			assertThat(this.directory).isEmptyDirectory();
		});
	}

	@Test
	void startsNothingWhenServiceConnectionIsPresent() {
		runner().withBean(JdbcConnectionDetails.class, CustomConnectionDetails::new).run((context) -> {
			assertThat(context).doesNotHaveBean(EmbeddedPostgresConnectionDetails.class);
			assertThat(this.directory).isEmptyDirectory();
		});
	}

	@Test
	void failsWithFolderWhenItCannotBeCreated() {
		runner().withPropertyValues("sample.postgres.directory=/dev/null/x", "spring.datasource.url=")
			.run((context) -> assertThat(context.getStartupFailure())
				.hasStackTraceContaining("Folder '/dev/null/x' for the embedded PostgreSQL server"));
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(EmbeddedPostgresAutoConfiguration.class, DataSourceAutoConfiguration.class))
			.withPropertyValues("sample.postgres.directory=" + this.directory);
	}

	private static final class CustomConnectionDetails implements JdbcConnectionDetails {

		@Override
		public String getJdbcUrl() {
			return "jdbc:postgresql://container.example/app";
		}

		@Override
		public String getUsername() {
			return "user";
		}

		@Override
		public String getPassword() {
			return "secret";
		}

	}

}
