/**
 * What a live database contains, read from PostgreSQL's catalogs.
 */
@NullMarked
package dev.migrations.catalog;

import org.jspecify.annotations.NullMarked;
