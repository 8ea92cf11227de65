/**
 * Revision scripts: the files and Java classes that say what a revision does.
 */
@NullMarked
package dev.migrations.script;

import org.jspecify.annotations.NullMarked;
