/**
 * The PostgreSQL server that the sample brings along, for whoever has none.
 */
@NullMarked
package dev.migrations.sample.postgres;

import org.jspecify.annotations.NullMarked;
