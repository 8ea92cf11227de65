/**
 * What became of a statement outside a transaction that was begun and not seen to end.
 */
@NullMarked
package dev.migrations.recovery;

import org.jspecify.annotations.NullMarked;
