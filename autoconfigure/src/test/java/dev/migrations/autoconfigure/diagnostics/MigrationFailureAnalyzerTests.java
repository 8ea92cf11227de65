package dev.migrations.autoconfigure.diagnostics;

import dev.migrations.MigrationException;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationFailureAnalyzer}.
 */
class MigrationFailureAnalyzerTests {

	@Test
	void presentsFactAndRemedyApart() {
		FailureAnalysis analysis = new MigrationFailureAnalyzer()
			.analyze(new BeanCreationException("migrationInitializer", new BrokenException()));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).isEqualTo("It broke.");
		assertThat(analysis.getAction()).isEqualTo("Mend it.");
		assertThat(analysis.getCause()).isInstanceOf(BrokenException.class);
	}

	private static final class BrokenException extends MigrationException {

		BrokenException() {
			super("It broke.", "Mend it.");
		}

	}

}
