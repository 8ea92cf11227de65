/**
 * The Actuator endpoint.
 */
@NullMarked
package dev.migrations.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
