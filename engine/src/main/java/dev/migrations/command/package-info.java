/**
 * One use case a class: the only door for Spring Boot, the command line and library
 * users.
 */
@NullMarked
package dev.migrations.command;

import org.jspecify.annotations.NullMarked;
