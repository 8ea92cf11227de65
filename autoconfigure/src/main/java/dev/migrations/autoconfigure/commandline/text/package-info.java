/**
 * What commands print: lines, drawings and JSON. Pure: no input, no output.
 */
@NullMarked
package dev.migrations.autoconfigure.commandline.text;

import org.jspecify.annotations.NullMarked;
