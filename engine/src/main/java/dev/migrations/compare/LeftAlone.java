package dev.migrations.compare;

import dev.migrations.schema.SchemaObject;

/**
 * Something that differs from what is wanted and stays as it is, because it is not the
 * generator's.
 *
 * @param object the thing
 * @param reason how it differs, for people
 */
public record LeftAlone(SchemaObject object, String reason) {
}
