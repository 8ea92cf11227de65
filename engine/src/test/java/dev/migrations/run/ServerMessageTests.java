package dev.migrations.run;

import dev.migrations.run.ServerMessage.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.util.PSQLWarning;
import org.postgresql.util.ServerErrorMessage;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServerMessage} with what servers of other languages say.
 */
class ServerMessageTests {

	@ParameterizedTest
	@CsvSource({ "WARNUNG, WARNING, 25P01, WARN", "\u8b66\u544a, WARNING, 01000, WARN", "HINWEIS, NOTICE, 01000, INFO",
			"NOTIZ, NOTICE, 42622, INFO", "LOG, LOG, 00000, INFO", "DEBUG1, DEBUG1, 00000, DEBUG" })
	void takesTheLevelFromTheWordThatIsNotTranslated(String translated, String plain, String sqlState, Level level) {
		ServerMessage message = ServerMessage.of(new PSQLWarning(
				new ServerErrorMessage("S" + translated + "\0V" + plain + "\0C" + sqlState + "\0Mtext\0")));
		assertThat(message.level()).isEqualTo(level);
		assertThat(message).hasToString(plain + ((level == Level.WARN) ? " " + sqlState : "") + ": text");
	}

	@ParameterizedTest
	@CsvSource({ "WARNUNG, 01000, WARN", "HINWEIS, 00000, INFO", "WARNING, 25P01, WARN" })
	void takesTheLevelFromTheSqlStateWhereThatWordIsMissing(String severity, String sqlState, Level level) {
		ServerMessage message = ServerMessage
			.of(new PSQLWarning(new ServerErrorMessage("S" + severity + "\0C" + sqlState + "\0Mtext\0")));
		assertThat(message.level()).isEqualTo(level);
	}

}
