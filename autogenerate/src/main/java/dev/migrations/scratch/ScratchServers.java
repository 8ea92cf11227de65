package dev.migrations.scratch;

import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

import dev.migrations.session.ServerAccess;
import org.jspecify.annotations.Nullable;

/**
 * Opens a server for scratch databases: the configured one; else an embedded one of the
 * major version of the application's server; else the application's own server, where its
 * role may create databases. While the application's server cannot be reached, any
 * embedded one will do.
 */
public final class ScratchServers {

	private ScratchServers() {
	}

	/**
	 * Open a server.
	 * @param settings the server that is configured, if any
	 * @param application how to reach the application's database; null when there is none
	 * @return the server, to be closed
	 * @throws ScratchServerFailedException if the configured server cannot be used
	 * @throws NoScratchServerException if none is configured and none found
	 */
	public static ScratchServer open(ScratchSettings settings, @Nullable ServerAccess application) {
		return open(settings, application, EmbeddedBinaries::find);
	}

	static ScratchServer open(ScratchSettings settings, @Nullable ServerAccess application,
			Supplier<Optional<EmbeddedBinaries>> binaries) {
		ServerChoice choice = new ServerChoice(application);
		if (settings.url() != null) {
			try {
				return choice.configured(ServerAccess.of(settings.url(), settings.username(), settings.password()));
			}
			catch (SQLException ex) {
				throw ScratchServerFailedException.of(ex);
			}
		}
		return choice.embedded(binaries.get()).or(choice::application).orElseThrow(choice::refusal);
	}

}
