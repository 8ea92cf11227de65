package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.migrations.catalog.CatalogObjects;
import dev.migrations.catalog.ObjectToken;
import dev.migrations.schema.SchemaObject;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what the statements of the generator make:
 * <ol>
 * <li>The catalogs are read where a run of such statements begins and where it ends. A
 * statement that renames a table, or what belongs to it, makes nothing and ends a
 * run.</li>
 * <li>What is there afterwards and was not before is the generator's.</li>
 * <li>What PostgreSQL only made anew, under the same name, belongs to whom it belonged
 * to. Statements of others are watched only for that.</li>
 * </ol>
 * Objects are told by their numbers, so that a rename takes nothing away.
 */
final class Ownership {

	private final Connection connection;

	private final Set<ObjectToken> owned;

	private Map<ObjectToken, SchemaObject> before = Map.of();

	private Watch watch = Watch.NOTHING;

	/**
	 * Begin to watch a database.
	 * @param connection the connection that runs the statements
	 * @param owned what is the generator's already
	 */
	Ownership(Connection connection, Set<ObjectToken> owned) {
		this.connection = connection;
		this.owned = new HashSet<>(owned);
	}

	/**
	 * A statement is about to run.
	 * @param sql the statement
	 * @param generated whether it is the generator's
	 * @throws SQLException if the database fails
	 */
	void statementStarts(String sql, boolean generated) throws SQLException {
		TableAlteration alteration = TableAlteration.of(sql);
		if (generated && alteration != TableAlteration.RENAME) {
			watch(Watch.GENERATED);
			return;
		}
		end();
		if (alteration == TableAlteration.TYPE && !this.owned.isEmpty()) {
			watch(Watch.OTHERS);
		}
	}

	private void watch(Watch watch) throws SQLException {
		if (this.watch != watch) {
			end();
			this.before = CatalogObjects.read(this.connection);
			this.watch = watch;
		}
	}

	/**
	 * Something else is about to run, or nothing more.
	 * @throws SQLException if the database fails
	 */
	void end() throws SQLException {
		if (this.watch == Watch.NOTHING) {
			return;
		}
		Map<SchemaObject, ObjectToken> known = new HashMap<>();
		this.before.forEach((token, object) -> known.put(object, token));
		CatalogObjects.read(this.connection).forEach((token, object) -> {
			if (!this.before.containsKey(token) && isOwned(known.get(object))) {
				this.owned.add(token);
			}
		});
		this.watch = Watch.NOTHING;
	}

	private boolean isOwned(@Nullable ObjectToken earlier) {
		return (earlier != null) ? this.owned.contains(earlier) : this.watch == Watch.GENERATED;
	}

	/**
	 * What is the generator's.
	 * @return the numbers of the objects
	 * @throws SQLException if the database fails
	 */
	Set<ObjectToken> owned() throws SQLException {
		end();
		return Set.copyOf(this.owned);
	}

	/**
	 * What objects are called now.
	 * @param connection a connection to the database in which they were made, or to a
	 * copy of it
	 * @param tokens the numbers of the objects
	 * @return those that are still there
	 * @throws SQLException if the database fails
	 */
	static Set<SchemaObject> named(Connection connection, Set<ObjectToken> tokens) throws SQLException {
		if (tokens.isEmpty()) {
			return Set.of();
		}
		Map<ObjectToken, SchemaObject> objects = new HashMap<>(CatalogObjects.read(connection));
		objects.keySet().retainAll(tokens);
		return Set.copyOf(objects.values());
	}

	/**
	 * Whose statements are watched.
	 */
	private enum Watch {

		NOTHING, GENERATED, OTHERS

	}

}
