package dev.migrations.script;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ArrayLiteral}.
 */
class ArrayLiteralTests {

	@Test
	void writesCollectionsAndArrays() {
		assertThat(ArrayLiteral.of(List.of())).isEqualTo("{}");
		assertThat(ArrayLiteral.of(List.of(1, 2))).isEqualTo("{\"1\",\"2\"}");
		assertThat(ArrayLiteral.of(new long[] { 1, 2 })).isEqualTo("{\"1\",\"2\"}");
		assertThat(ArrayLiteral.of(new int[][] { { 1 }, { 2 } })).isEqualTo("{{\"1\"},{\"2\"}}");
	}

	@Test
	void tellsNullFromText() {
		assertThat(ArrayLiteral.of(Arrays.asList("NULL", null, ""))).isEqualTo("{\"NULL\",NULL,\"\"}");
	}

	@Test
	void escapesText() {
		assertThat(ArrayLiteral.of(List.of("a\"b\\c,{}"))).isEqualTo("{\"a\\\"b\\\\c,{}\"}");
	}

	@Test
	void writesElementsAsPostgresReadsThem() {
		assertThat(ArrayLiteral.of(List.of(TimeUnit.DAYS, Instant.EPOCH, new byte[] { 1, (byte) 0xFF })))
			.isEqualTo("{\"DAYS\",\"1970-01-01T00:00:00Z\",\"\\\\x01ff\"}");
	}

}
