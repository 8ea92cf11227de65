/**
 * Entities that use every mapping feature of Hibernate with an effect on the schema, one
 * theme a file.
 */
package dev.migrations.autogenerate.jpa.feature;
