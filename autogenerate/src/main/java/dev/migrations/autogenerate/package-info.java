/**
 * Revisions from what the application's code needs: what is there, what is wanted, the
 * difference, its proof and its file.
 */
@NullMarked
package dev.migrations.autogenerate;

import org.jspecify.annotations.NullMarked;
