/**
 * What the REST interface shares.
 */
@NullMarked
package dev.migrations.sample.web;

import org.jspecify.annotations.NullMarked;
