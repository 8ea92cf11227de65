package dev.migrations.catalog;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TypeName}.
 */
class TypeNameTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			character varying(50)     | varchar(50)
			character varying         | varchar
			character varying(50)[]   | varchar(50)[]
			character(1)              | char(1)
			character(1)[]            | char(1)[]
			numeric(10,2)             | numeric(10,2)
			"char"                    | "char"
			"character varying"       | "character varying"
			characters                | characters
			app."character varying"   | app."character varying"
			bpchar                    | bpchar""", delimiter = '|')
	void shortensSpelling(String type, String expected) {
		assertThat(TypeName.of(type)).isEqualTo(expected);
	}

}
