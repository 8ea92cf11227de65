package dev.migrations.run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OfflineWriter} and {@link OfflineSession}.
 */
class OfflineWriterTests {

	@Test
	void keepsACommentOnOneLine() {
		assertThat(new OfflineWriter().comment("a\nDROP TABLE b;\r\nc").section().command("SELECT 1;"))
			.hasToString("-- a DROP TABLE b; c\n\nSELECT 1;\n");
	}

	@ParameterizedTest
	@CsvSource({ "Europe/Berlin, Europe/Berlin", "GMT, GMT", "GMT+02:00, GMT-02:00", "GMT-02:00, GMT+02:00" })
	void namesTheTimeZoneAsTheDriverDoes(String java, String postgres) {
		assertThat(OfflineSession.timeZone(java)).isEqualTo(postgres);
	}

}
