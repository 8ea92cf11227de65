/**
 * Command mode: the application's own jar as a command line tool.
 */
@NullMarked
package dev.migrations.autoconfigure.commandline;

import org.jspecify.annotations.NullMarked;
