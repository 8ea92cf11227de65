/**
 * The schema that the application's JPA entities need, as Hibernate maps them. Loaded by
 * the commands that ask for it only.
 */
@NullMarked
package dev.migrations.autogenerate.jpa;

import org.jspecify.annotations.NullMarked;
