package dev.migrations.run;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OfflineWriter}.
 */
class OfflineWriterTests {

	@Test
	void keepsACommentOnOneLine() {
		assertThat(new OfflineWriter().comment("a\nDROP TABLE b;\r\nc").section().command("SELECT 1;"))
			.hasToString("-- a DROP TABLE b; c\n\nSELECT 1;\n");
	}

}
