package dev.migrations.catalog;

/**
 * What PostgreSQL itself tells an object by. It stays the same when the object is
 * renamed, and is another one when the object is dropped and created again.
 *
 * @param catalog the name of the catalog that lists the object, and for what is told by a
 * column of its row (such as that a column takes no {@code NULL}) that column
 * @param oid the object's number, or that of the table or type that it is a part of
 * @param part the number of the part, or 0 for the whole
 */
public record ObjectToken(String catalog, long oid, long part) {
}
