package dev.migrations.autoconfigure.commandline.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Palette}.
 */
class PaletteTests {

	private static final String EVIL = "a\u001B[33mb\u001B[2J\u202E\n";

	private static final String SHOWN = "a\\u001b[33mb\\u001b[2J\\u202e\\n";

	@Test
	void showsNothingButTextWithoutColors() {
		assertThat(Palette.PLAIN.plain(Palette.PLAIN.id(EVIL))).isEqualTo(SHOWN);
	}

	@Test
	void showsNothingButTextAndItsOwnColors() {
		assertThat(Palette.COLORED.plain("\u001B[2J" + Palette.COLORED.id(EVIL) + "\u009B\u001B[5m"))
			.isEqualTo("\\u001b[2J\u001B[33m" + SHOWN + "\u001B[0m\\u009b\\u001b[5m");
	}

}
