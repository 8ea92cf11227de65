/**
 * Auto-configuration of the migration engine.
 */
@NullMarked
package dev.migrations.autoconfigure;

import org.jspecify.annotations.NullMarked;
