/**
 * People, and what is recorded of them.
 */
@NullMarked
package dev.migrations.sample.person;

import org.jspecify.annotations.NullMarked;
