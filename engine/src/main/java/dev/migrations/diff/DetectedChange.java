package dev.migrations.diff;

import dev.migrations.schema.SchemaObject;

/**
 * One aspect of a change, for people and programs.
 *
 * @param kind what kind of change it is, such as {@code add-column}
 * @param object what it is about
 * @param description what it does, such as {@code added column 'person.name'}
 */
public record DetectedChange(String kind, SchemaObject object, String description) {

	static DetectedChange of(String kind, SchemaObject object, String pattern) {
		return new DetectedChange(kind, object, pattern.replace("%s", object.toString()));
	}

}
