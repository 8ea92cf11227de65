package dev.migrations;

import java.io.IOException;

import dev.migrations.test.LogLines;
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
	void indentsWhatCouldBeTakenForAnotherMessage() {
		assertThat(PlainText.message("a:\n  - b\n- c\nerror: d\n")).isEqualTo("a:\n  - b\n- c\n    error: d\n");
		assertThat(PlainText.stackTrace(new IllegalStateException("a\u001b\nerror: b", new IOException("c"))))
			.startsWith("java.lang.IllegalStateException: a\\u001b\n    error: b\n\tat ")
			.contains("\nCaused by: java.io.IOException: c\n");
	}

	@Test
	void logsEachMessageOnOneLine() {
		try (LogLines lines = LogLines.of(PlainTextTests.class)) {
			PlainLog.of(PlainTextTests.class).warn("a\u001b[2J\nERROR b");
			PlainLog.of(PlainTextTests.class).info("a\u202e", new IllegalStateException("b\u009b"));
			assertThat(lines.read()).hasSize(2)
				.contains("WARN a\\u001b[2J\\nERROR b")
				.anyMatch((line) -> line.startsWith("INFO a\\u202e\njava.lang.IllegalStateException: b\\u009b\n\tat "));
		}
	}

	@Test
	void cleansEveryException() {
		assertThat(new MigrationException("Revision 'a\u001b[2J\u202e' is unknown.", "Type 'b'.") {
		}).hasMessage("Revision 'a\\u001b[2J\\u202e' is unknown. Type 'b'.");
	}

}
