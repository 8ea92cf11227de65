/**
 * The difference of two schemas: pure functions from what is there and what is wanted to
 * ordered changes.
 */
@NullMarked
package dev.migrations.compare;

import org.jspecify.annotations.NullMarked;
