/**
 * One migrator at a time, and who stands in its way.
 */
@NullMarked
package dev.migrations.lock;

import org.jspecify.annotations.NullMarked;
