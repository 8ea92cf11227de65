package dev.migrations.autoconfigure.commandline;

import dev.migrations.autoconfigure.commandline.text.Palette;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Terminal}.
 */
class TerminalTests {

	@Test
	void colorsOnATerminal() {
		assertThat(Terminal.palette(true, null, "xterm")).isEqualTo(Palette.COLORED);
		assertThat(Terminal.palette(true, "", null)).isEqualTo(Palette.COLORED);
	}

	@Test
	void staysPlainElsewhere() {
		assertThat(Terminal.palette(false, null, "xterm")).isEqualTo(Palette.PLAIN);
		assertThat(Terminal.palette(true, "1", "xterm")).isEqualTo(Palette.PLAIN);
		assertThat(Terminal.palette(true, null, "dumb")).isEqualTo(Palette.PLAIN);
	}

}
