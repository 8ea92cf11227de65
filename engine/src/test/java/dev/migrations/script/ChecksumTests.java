package dev.migrations.script;

import java.util.List;

import dev.migrations.sql.SqlSplitter;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Checksum}.
 */
class ChecksumTests {

	@Test
	void isSha256OfTheCanonicalStatements() {
		// printf 'SELECT 1;\nSELECT 2;\n' | sha256sum
		assertThat(checksum("SELECT 1; SELECT   2"))
			.isEqualTo("v1:82efb67f3010c6eb7ead02e4f6d9550633dbc1407f99aa487468e7b2567aebbc");
	}

	@Test
	void ignoresCommentsAndWhiteSpaceOutsideLiterals() {
		assertThat(checksum("-- first\nSELECT  1\n  FROM a /* all */ ;;\n")).isEqualTo(checksum("SELECT 1 FROM a"));
	}

	@Test
	void keepsLiteralsByteForByte() {
		assertThat(checksum("SELECT 'a  b'")).isNotEqualTo(checksum("SELECT 'a b'"));
		assertThat(checksum("DO $$ -- x\n$$")).isNotEqualTo(checksum("DO $$ \n$$"));
	}

	@Test
	void tellsStatementsApart() {
		assertThat(checksum("SELECT 1; SELECT 2")).isNotEqualTo(checksum("SELECT 2; SELECT 1"));
	}

	private static String checksum(String sql) {
		List<ScriptStatement> statements = SqlSplitter.split(sql, 1)
			.statements()
			.stream()
			.map((statement) -> new ScriptStatement(statement, statement.text(), false))
			.toList();
		return Checksum.of(statements);
	}

}
