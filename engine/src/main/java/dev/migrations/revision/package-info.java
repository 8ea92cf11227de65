/**
 * The revision graph: revisions, heads, labels, identifiers, plans and head changes. Pure
 * logic without input or output.
 */
@NullMarked
package dev.migrations.revision;

import org.jspecify.annotations.NullMarked;
