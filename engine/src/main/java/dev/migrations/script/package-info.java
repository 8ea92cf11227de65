/**
 * Revision scripts, files and classes: find, parse, load and checksum.
 */
@NullMarked
package dev.migrations.script;

import org.jspecify.annotations.NullMarked;
