package dev.migrations;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlainText}.
 */
class PlainTextTests {

	@ParameterizedTest
	@ValueSource(
			ints = { 0x00, 0x07, 0x08, 0x0B, 0x1B, 0x7F, 0x85, 0x9B, 0x200E, 0x2028, 0x2029, 0x202E, 0x2066, 0x2069 })
	void escapesWhatTakesEffect(int character) {
		String text = "a" + (char) character + "b";
		String escaped = "a\\u" + "%04x".formatted(character) + "b";
		assertThat(PlainText.line(text)).isEqualTo(escaped);
		assertThat(PlainText.lines(text)).isEqualTo(escaped);
	}

	@Test
	void keepsWhatPeopleRead() {
		String text = "Grüße, 世界 😀\tשלום 'x' $1 \\u001b";
		assertThat(PlainText.line(text)).isEqualTo(text);
		assertThat(PlainText.lines(text)).isEqualTo(text);
	}

	@Test
	void putsLinesOnOneLineOrIndentsThem() {
		String text = "a\r\nerror: b\rc\nd";
		assertThat(PlainText.line(text)).isEqualTo("a\\r\\nerror: b\\rc\\nd");
		assertThat(PlainText.lines(text)).isEqualTo("a\r\nerror: b\\rc\nd");
		assertThat(PlainText.indented(text)).isEqualTo("a\r\n    error: b\\rc\n    d");
	}

	@Test
	void cleansEveryException() {
		assertThat(new MigrationException("Revision 'a\u001b[2J\u202e' is unknown.", "Type 'b'.") {
		}).hasMessage("Revision 'a\\u001b[2J\\u202e' is unknown. Type 'b'.");
	}

}
