package dev.migrations.autoconfigure.diagnostics;

import java.util.Map;
import java.util.stream.Collectors;

import dev.migrations.autoconfigure.MigrationsProperties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that a blank value of any property means that it is not set.
 */
class BlankPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void meanNotSet(String blank) {
		Map<String, String> values = KnownProperties.of("migrations", MigrationsProperties.class)
			.names()
			.stream()
			.filter((name) -> !name.endsWith("password") && !name.endsWith(".*"))
			.collect(Collectors.toMap((name) -> name, (name) -> blank));
		assertThat(values).hasSizeGreaterThan(30);
		assertThat(bind(values)).usingRecursiveComparison().isEqualTo(bind(Map.of()));
	}

	private static MigrationsProperties bind(Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("migrations",
				MigrationsProperties.class);
	}

}
