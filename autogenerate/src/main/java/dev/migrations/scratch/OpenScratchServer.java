package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import dev.migrations.PlainLog;
import dev.migrations.session.ServerAccess;
import dev.migrations.sql.SqlIdentifier;
import org.apache.commons.logging.Log;

/**
 * Scratch databases on a server that runs.
 */
final class OpenScratchServer implements ScratchServer {

	private static final Log logger = PlainLog.of(OpenScratchServer.class);

	private final Kind kind;

	private final ServerAccess access;

	private final ServerProfile server;

	private final DatabaseProfile profile;

	private final HolderSession holder;

	private final Queue<ScratchName> databases = new ConcurrentLinkedQueue<>();

	private OpenScratchServer(Kind kind, ServerAccess access, ServerProfile server, DatabaseProfile profile,
			HolderSession holder) {
		this.kind = kind;
		this.access = access;
		this.server = server;
		this.profile = profile;
		this.holder = holder;
	}

	/**
	 * Open a server and remove what killed runs left there.
	 * @param kind what the server is
	 * @param access how to reach it
	 * @param server what it says of itself
	 * @param profile what its databases take over
	 * @return the server
	 * @throws SQLException if it refuses
	 */
	static OpenScratchServer open(Kind kind, ServerAccess access, ServerProfile server, DatabaseProfile profile)
			throws SQLException {
		return new OpenScratchServer(kind, access, server, profile, HolderSession.open(access, server));
	}

	@Override
	public Kind kind() {
		return this.kind;
	}

	@Override
	public int version() {
		return this.server.version();
	}

	@Override
	public ScratchDatabase create() throws SQLException {
		DatabaseLocale locale = this.profile.locale();
		List<String> clauses = (locale != null) ? locale.clauses() : List.of("");
		ScratchName name = create("template0", clauses);
		ScratchDatabase database = new ServerDatabase(this.access, name.toString());
		try (Connection connection = database.connect()) {
			new DatabaseSetup(connection, database.name()).apply(this.profile);
		}
		return database;
	}

	@Override
	public ScratchDatabase copy(ScratchDatabase original) throws SQLException {
		ScratchName name = create(original.name(), List.of(""));
		ScratchDatabase copy = new ServerDatabase(this.access, name.toString());
		try (Connection connection = copy.connect()) {
			new DatabaseSetup(connection, copy.name()).copySettings(original.name());
		}
		return copy;
	}

	private ScratchName create(String template, List<String> clauses) throws SQLException {
		ScratchName name = this.holder.reserve();
		this.databases.add(name);
		String create = "CREATE DATABASE %s TEMPLATE %s%s".formatted(SqlIdentifier.quote(name.toString()),
				SqlIdentifier.quote(template), strategy());
		int last = clauses.size() - 1;
		for (String clause : clauses.subList(0, last)) {
			try {
				this.holder.execute(create + clause);
				return name;
			}
			catch (SQLException ex) {
				logger.debug("A scratch database cannot have the application's encoding and collation", ex);
			}
		}
		this.holder.execute(create + clauses.get(last));
		return name;
	}

	/*
	 * Copying files is two to three times as fast, but makes a checkpoint, which is
	 * nothing to do to a server that others use.
	 */
	private String strategy() {
		return (this.kind == Kind.EMBEDDED && this.server.version() >= 15) ? " STRATEGY FILE_COPY" : "";
	}

	@Override
	public void close() {
		ScratchName name = this.databases.poll();
		while (name != null) {
			remove(name);
			name = this.databases.poll();
		}
		leave();
	}

	/**
	 * Close without removing anything.
	 */
	void leave() {
		this.holder.close();
	}

	/*
	 * The server itself waits some seconds for sessions to end.
	 */
	private void remove(ScratchName name) {
		try {
			this.holder.remove(name);
		}
		catch (SQLException ex) {
			logger.warn("The scratch database '%s' could not be removed; a later run will do so: %s".formatted(name,
					ex.getMessage()));
		}
	}

}
