/**
 * The changes that lead from one schema to another, one concept a type. Pure values.
 */
@NullMarked
package dev.migrations.diff;

import org.jspecify.annotations.NullMarked;
