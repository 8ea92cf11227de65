/**
 * The revisions that are written in Java.
 */
@NullMarked
package dev.migrations.sample.migrations;

import org.jspecify.annotations.NullMarked;
