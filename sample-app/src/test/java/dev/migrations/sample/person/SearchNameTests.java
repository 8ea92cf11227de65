package dev.migrations.sample.person;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SearchName}.
 */
class SearchNameTests {

	@ParameterizedTest
	@CsvSource({ "Zoë,zoe", "ÅNGSTRÖM,angstrom", "Ada Lovelace,ada lovelace" })
	void foldsAccentsAndCase(String name, String folded) {
		assertThat(SearchName.of(name)).isEqualTo(folded);
	}

}
