package dev.migrations.autogenerate.jpa;

import org.hibernate.boot.model.relational.ContributableDatabaseObject;
import org.jspecify.annotations.Nullable;

/**
 * A statement of Hibernate's.
 *
 * @param sql the statement
 * @param object the table or sequence that it is for, or null if it is for none
 */
record CreationStatement(String sql, @Nullable ContributableDatabaseObject object) {

}
