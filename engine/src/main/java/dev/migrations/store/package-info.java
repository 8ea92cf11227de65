/**
 * The version table and the history table.
 */
@NullMarked
package dev.migrations.store;

import org.jspecify.annotations.NullMarked;
