package dev.migrations.script;

/**
 * The content of a revision file and where it was found.
 *
 * @param location where it is, as a location
 * @param source where it is, for people
 * @param content the bytes
 */
record ScriptFile(String location, String source, byte[] content) {

}
