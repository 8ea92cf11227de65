package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.ddl.DdlRenderer;
import dev.migrations.diff.Change;
import dev.migrations.sql.PlainIdentifiers;

/**
 * Renders changes for people to read.
 *
 * @param identifiers takes needless quotes off
 * @param checks how the model spells conditions
 */
record Statements(PlainIdentifiers identifiers, WrittenChecks checks) {

	private static final DdlRenderer RENDERER = new DdlRenderer();

	/**
	 * Ask a server which words need quotes.
	 * @param connection a connection
	 * @return what renders for that server
	 * @throws SQLException if the database fails
	 */
	static Statements of(Connection connection) throws SQLException {
		Set<String> keywords = new HashSet<>(
				Sql.list(connection, "SELECT word FROM pg_catalog.pg_get_keywords() WHERE catcode <> 'U'"));
		return new Statements(new PlainIdentifiers(keywords), WrittenChecks.NONE);
	}

	/**
	 * Spell conditions as the model does.
	 * @param checks how it spells them
	 * @return what renders so
	 */
	Statements spelling(WrittenChecks checks) {
		return new Statements(this.identifiers, checks);
	}

	List<String> render(Change change) {
		return RENDERER.render(this.checks.spell(change)).stream().map(this.identifiers::apply).toList();
	}

}
