/**
 * Connections to a server besides those of the application's data source.
 */
@NullMarked
package dev.migrations.session;

import org.jspecify.annotations.NullMarked;
