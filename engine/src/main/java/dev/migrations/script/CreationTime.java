package dev.migrations.script;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import org.jspecify.annotations.Nullable;

/**
 * Reads when a revision was written, from a file's header or a class's annotation.
 */
final class CreationTime {

	private CreationTime() {
	}

	static @Nullable Instant parse(String text, int line, ProblemCollector problems) {
		try {
			return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
		}
		catch (DateTimeException ex) {
			problems.add(line, "The value '%s' of 'created' is not a time.".formatted(text),
					"Write a time such as 2026-11-22T20:15:00Z.");
			return null;
		}
	}

}
