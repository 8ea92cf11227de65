/**
 * The commands and their options.
 */
@NullMarked
package dev.migrations.autoconfigure.commandline.command;

import org.jspecify.annotations.NullMarked;
