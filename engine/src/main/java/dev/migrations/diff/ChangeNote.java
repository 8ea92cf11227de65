package dev.migrations.diff;

/**
 * What a person should know before a change runs.
 *
 * @param text a sentence or two
 * @param lossy whether data is lost, or may be
 */
public record ChangeNote(String text, boolean lossy) {
}
