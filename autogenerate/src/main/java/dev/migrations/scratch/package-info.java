/**
 * Databases to try things out in, made for a moment and removed afterwards.
 */
@NullMarked
package dev.migrations.scratch;

import org.jspecify.annotations.NullMarked;
