package dev.migrations.sql;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link HiddenLiterals}.
 */
final class HiddenLiteralsTests {

	@Test
	void hidesLiteralsAndComments() {
		assertThat(HiddenLiterals
			.of("CREATE SUBSCRIPTION s CONNECTION 'host=a password=b''c' /* d */ PUBLICATION \"p'q\" WITH (slot_name = E'e\\'f')"))
			.isEqualTo("CREATE SUBSCRIPTION s CONNECTION '...'  PUBLICATION \"p'q\" WITH (slot_name = '...')");
		assertThat(HiddenLiterals.of("DO $x$ BEGIN PERFORM 'a'; END $x$ -- b")).isEqualTo("DO '...'");
	}

	@Test
	void keepsWhatTellsAnIndex() {
		String statement = "CREATE INDEX CONCURRENTLY ix ON t (a) WHERE b = 'c'";
		assertThat(HiddenLiterals.of(statement)).isEqualTo(statement);
	}

}
