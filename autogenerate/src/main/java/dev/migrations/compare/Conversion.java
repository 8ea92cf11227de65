package dev.migrations.compare;

import org.jspecify.annotations.Nullable;

/**
 * How the values of a column become values of another type.
 *
 * @param using the new value as SQL, or {@code null} where an assignment does
 * @param fails why it may fail, or {@code null} if it cannot
 * @param misfits the condition that finds values for which it fails, if there is one
 * @param alters what it does to values beyond their type, or {@code null}
 */
record Conversion(@Nullable String using, @Nullable String fails, @Nullable String misfits, @Nullable String alters) {

	static final Conversion NONE = new Conversion(null, null, null, null);

}
