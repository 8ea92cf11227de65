/**
 * Revisions that need more than SQL.
 */
@NullMarked
package dev.migrations.sample.migrations;

import org.jspecify.annotations.NullMarked;
