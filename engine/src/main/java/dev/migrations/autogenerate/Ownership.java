package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import dev.migrations.catalog.CatalogObjects;
import dev.migrations.catalog.ObjectToken;
import dev.migrations.run.ReplayObserver;
import dev.migrations.schema.SchemaObject;
import dev.migrations.script.Checksum;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;

/**
 * Finds out during a replay what the statements of the generator make:
 * <ol>
 * <li>The catalogs are read where a run of such statements begins and where it ends.</li>
 * <li>What is there afterwards and was not before is the generator's.</li>
 * <li>What PostgreSQL only made anew, under the same name, belongs to whom it belonged
 * to.</li>
 * </ol>
 * Objects are told by their numbers, so that a rename takes nothing away.
 */
final class Ownership implements ReplayObserver {

	private final Connection connection;

	private final Set<ObjectToken> owned = new HashSet<>();

	private Map<ObjectToken, SchemaObject> before = Map.of();

	private boolean generating;

	Ownership(Connection connection) {
		this.connection = connection;
	}

	@Override
	public void revisionStarted(RevisionSource revision) throws SQLException {
		if (!(revision instanceof SqlRevision)) {
			end();
		}
	}

	@Override
	public void statementStarted(SqlRevision revision, ScriptStatement statement) throws SQLException {
		boolean generated = !revision.header().generated().isEmpty()
				&& revision.header().generated().contains(Checksum.ofGenerated(statement.sql()));
		if (generated && !this.generating) {
			this.before = CatalogObjects.read(this.connection);
			this.generating = true;
		}
		else if (!generated) {
			end();
		}
	}

	private void end() throws SQLException {
		if (!this.generating) {
			return;
		}
		Map<SchemaObject, ObjectToken> known = new HashMap<>();
		this.before.forEach((token, object) -> known.put(object, token));
		CatalogObjects.read(this.connection).forEach((token, object) -> {
			ObjectToken earlier = known.get(object);
			if (!this.before.containsKey(token) && (earlier == null || this.owned.contains(earlier))) {
				this.owned.add(token);
			}
		});
		this.generating = false;
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
	 * @param connection a connection to the database of the replay, or to a copy of it
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

}
