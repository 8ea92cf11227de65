package dev.migrations.sql;

/**
 * Something in a script that keeps it from being run.
 *
 * @param line the line at which it begins
 * @param message what is wrong, as a sentence with a final period
 * @param remedy what to do instead, as a sentence with a final period
 */
public record SqlProblem(int line, String message, String remedy) {
}
