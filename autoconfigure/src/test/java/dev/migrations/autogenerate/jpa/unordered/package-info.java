/**
 * Entities of which Hibernate takes much from sets, whose order differs from one process
 * to the next.
 */
package dev.migrations.autogenerate.jpa.unordered;
