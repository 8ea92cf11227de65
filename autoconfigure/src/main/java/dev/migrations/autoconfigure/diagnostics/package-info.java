/**
 * Failures of a start, analyzed.
 */
@NullMarked
package dev.migrations.autoconfigure.diagnostics;

import org.jspecify.annotations.NullMarked;
