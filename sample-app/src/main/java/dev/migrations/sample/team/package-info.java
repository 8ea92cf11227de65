/**
 * The teams that people belong to.
 */
@NullMarked
package dev.migrations.sample.team;

import org.jspecify.annotations.NullMarked;
