/**
 * The sample application.
 */
@NullMarked
package dev.migrations.sample;

import org.jspecify.annotations.NullMarked;
