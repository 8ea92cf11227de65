package dev.migrations.compare;

import dev.migrations.diff.ColumnAlteration;
import org.jspecify.annotations.Nullable;

/**
 * An alteration of a column and the one that undoes it.
 *
 * @param forth what changes the column
 * @param back what brings it back, or {@code null} when nothing does
 */
record Alteration(ColumnAlteration forth, @Nullable ColumnAlteration back) {
}
