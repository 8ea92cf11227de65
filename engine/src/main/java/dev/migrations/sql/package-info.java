/**
 * Statement text: tokens, splitting, placeholders, identifiers and quoting. Pure logic
 * without input or output; types, expressions and clauses are the server's to judge.
 */
@NullMarked
package dev.migrations.sql;

import org.jspecify.annotations.NullMarked;
