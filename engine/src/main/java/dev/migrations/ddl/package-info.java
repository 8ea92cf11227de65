/**
 * Changes as PostgreSQL statements.
 */
@NullMarked
package dev.migrations.ddl;

import org.jspecify.annotations.NullMarked;
