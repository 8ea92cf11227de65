package dev.migrations.scratch;

import org.jspecify.annotations.Nullable;

/**
 * The server that is configured for scratch databases, if any.
 *
 * @param url the JDBC URL of any of its databases; null when none is configured
 * @param username a role that may create databases; null when the URL names it
 * @param password its password; null for none
 */
public record ScratchSettings(@Nullable String url, @Nullable String username, @Nullable String password) {

	/**
	 * No server is configured.
	 */
	public static final ScratchSettings NONE = new ScratchSettings(null, null, null);

	private static final String PREFIX = "jdbc:postgresql:";

	public ScratchSettings {
		if (url != null && !url.startsWith(PREFIX)) {
			throw new IllegalArgumentException(
					"'migrations.autogenerate.scratch-url' must begin with '%s'".formatted(PREFIX));
		}
	}

	/**
	 * Say whether a server is configured. The URL may hold a password and stays out.
	 */
	@Override
	public String toString() {
		return "ScratchSettings[%s]".formatted((this.url != null) ? "configured" : "none");
	}

}
