package dev.migrations.scratch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.session.ServerAccess;
import dev.migrations.sql.SqlIdentifier;

/**
 * Scratch databases on an embedded server, which goes with them.
 */
final class EmbeddedScratchServer implements ScratchServer {

	private final EmbeddedServer embedded;

	private final OpenScratchServer server;

	private EmbeddedScratchServer(EmbeddedServer embedded, OpenScratchServer server) {
		this.embedded = embedded;
		this.server = server;
	}

	static EmbeddedScratchServer start(DatabaseProfile profile) throws IOException, SQLException {
		EmbeddedServer embedded = EmbeddedServer.start();
		try {
			ServerAccess access = embedded.access();
			return new EmbeddedScratchServer(embedded,
					OpenScratchServer.open(Kind.EMBEDDED, access, prepare(access, profile.roles()), profile));
		}
		catch (SQLException ex) {
			embedded.close();
			throw ex;
		}
	}

	/*
	 * The roles are those that revisions name but do not create.
	 */
	private static ServerProfile prepare(ServerAccess access, List<String> roles) throws SQLException {
		try (Connection connection = access.connect(); Statement statement = connection.createStatement()) {
			ServerProfile server = ServerProfile.read(connection);
			statement.execute(roles.stream()
				.filter((role) -> !role.equals(server.role()))
				.map((role) -> "CREATE ROLE " + SqlIdentifier.quote(role))
				.collect(Collectors.joining(";")));
			return server;
		}
	}

	@Override
	public Kind kind() {
		return this.server.kind();
	}

	@Override
	public int version() {
		return this.server.version();
	}

	@Override
	public ScratchDatabase create() throws SQLException {
		return this.server.create();
	}

	@Override
	public ScratchDatabase copy(ScratchDatabase database) throws SQLException {
		return this.server.copy(database);
	}

	/**
	 * Stop the server, whatever is open on it.
	 */
	@Override
	public void close() {
		this.server.leave();
		this.embedded.close();
	}

}
