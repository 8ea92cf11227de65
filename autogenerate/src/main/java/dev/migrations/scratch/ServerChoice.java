package dev.migrations.scratch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.migrations.PlainLog;
import dev.migrations.scratch.ScratchServer.Kind;
import dev.migrations.session.ServerAccess;
import org.apache.commons.logging.Log;
import org.jspecify.annotations.Nullable;

/**
 * Considers one server after the other and remembers why one cannot be taken.
 */
final class ServerChoice {

	private static final Log logger = PlainLog.of(ServerChoice.class);

	private final List<String> reasons = new ArrayList<>();

	private final @Nullable ApplicationDatabase application;

	ServerChoice(@Nullable ServerAccess application) {
		this.application = (application != null) ? read(application) : null;
	}

	private @Nullable ApplicationDatabase read(ServerAccess access) {
		try {
			return ApplicationDatabase.read(access);
		}
		catch (SQLException ex) {
			announce("the application's database cannot be reached (%s)".formatted(message(ex)));
			return null;
		}
	}

	private DatabaseProfile profile() {
		return (this.application != null) ? this.application.profile() : DatabaseProfile.UNKNOWN;
	}

	ScratchServer configured(ServerAccess access) throws SQLException {
		ServerProfile server = profile(access);
		if (!server.mayCreateDatabases()) {
			throw ScratchServerFailedException.forbidden(server.role());
		}
		return OpenScratchServer.open(Kind.CONFIGURED, access, server, profile());
	}

	private static ServerProfile profile(ServerAccess access) throws SQLException {
		try (Connection connection = access.connect()) {
			return ServerProfile.read(connection);
		}
	}

	Optional<ScratchServer> embedded(Optional<EmbeddedBinaries> binaries) {
		if (binaries.isEmpty()) {
			pass("no embedded PostgreSQL for this platform is on the class path");
			return Optional.empty();
		}
		int version = binaries.get().version();
		if (version > 0 && !fits(version)) {
			return Optional.empty();
		}
		return start();
	}

	private Optional<ScratchServer> start() {
		try {
			EmbeddedScratchServer server = EmbeddedScratchServer.start(profile());
			if (fits(server.version())) {
				return Optional.of(server);
			}
			server.close();
		}
		catch (IOException | SQLException ex) {
			announce("the embedded PostgreSQL does not start (%s)".formatted(message(ex)));
		}
		return Optional.empty();
	}

	private boolean fits(int version) {
		if (this.application == null || this.application.server().version() == version) {
			return true;
		}
		announce("the embedded PostgreSQL %s is passed over, because the application's server is a PostgreSQL %s"
			.formatted(version, this.application.server().version()));
		return false;
	}

	Optional<ScratchServer> application() {
		if (this.application == null) {
			return Optional.empty();
		}
		ServerProfile server = this.application.server();
		if (!server.mayCreateDatabases()) {
			pass("the role '%s' may not create databases on the application's server".formatted(server.role()));
			return Optional.empty();
		}
		try {
			return Optional.of(OpenScratchServer.open(Kind.APPLICATION, this.application.access(), server,
					this.application.profile()));
		}
		catch (SQLException ex) {
			pass("the application's server lets no further session in (%s)".formatted(message(ex)));
			return Optional.empty();
		}
	}

	NoScratchServerException refusal() {
		if (this.application == null) {
			return new NoScratchServerException(this.reasons, "", permission("the application's role"));
		}
		ServerProfile server = this.application.server();
		String role = "the role '" + server.role() + "'";
		return new NoScratchServerException(this.reasons, " of PostgreSQL " + server.version(),
				server.mayCreateDatabases()
						? "name the password of " + role + " with 'migrations.username' and 'migrations.password'"
						: permission(role));
	}

	private static String permission(String role) {
		return "let " + role + " create databases ('ALTER ROLE ... CREATEDB')";
	}

	private static String message(Exception failure) {
		return String.valueOf(failure.getMessage()).strip().replaceAll("\\.$", "");
	}

	private void announce(String reason) {
		logger.info("Scratch databases: " + reason);
		pass(reason);
	}

	private void pass(String reason) {
		logger.debug(reason);
		this.reasons.add(reason);
	}

}
