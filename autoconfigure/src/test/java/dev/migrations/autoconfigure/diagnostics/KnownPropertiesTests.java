package dev.migrations.autoconfigure.diagnostics;

import dev.migrations.autoconfigure.MigrationsProperties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link KnownProperties}.
 */
class KnownPropertiesTests {

	private final KnownProperties known = KnownProperties.of("migrations", MigrationsProperties.class);

	@Test
	void haveDashedNamesOfAllLevels() {
		assertThat(this.known.names()).contains("migrations.auto-upgrade", "migrations.lock.timeout",
				"migrations.autogenerate.exclude-tables", "migrations.placeholders.*");
	}

	@Test
	void doNotHaveWhatDoesNothing() {
		assertThat(this.known.names()).noneMatch((name) -> name.contains("instances") || name.contains("tenants"));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			migrations.auto-upgrad,           migrations.auto-upgrade
			migrations.autoupgrad,            migrations.auto-upgrade
			migrations.location,              migrations.locations
			migrations.lock-timeout,          migrations.lock.timeout
			migrations.ddl.lock-timeouts,     migrations.ddl.lock-timeout
			migrations.user,                  migrations.username
			migrations.placeholder.owner,     migrations.placeholders.*
			migrations.lock.mod,              migrations.lock.mode
			""")
	void findNearestName(String unknown, String nearest) {
		assertThat(this.known.nearestTo(unknown)).isEqualTo(nearest);
	}

}
