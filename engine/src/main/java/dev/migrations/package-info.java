/**
 * What every room of the engine shares.
 */
@NullMarked
package dev.migrations;

import org.jspecify.annotations.NullMarked;
