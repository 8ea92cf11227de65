/**
 * The relational model as values: tables, columns, constraints, indexes and sequences.
 * Pure data that revisions write by hand and that the catalogs fill.
 */
@NullMarked
package dev.migrations.schema;

import org.jspecify.annotations.NullMarked;
