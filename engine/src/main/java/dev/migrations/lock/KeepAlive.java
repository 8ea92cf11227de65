package dev.migrations.lock;

import java.util.List;

/**
 * Settings by which the server notices within about half a minute that the machine of a
 * client is gone. It would otherwise keep the client's session, and all that it has
 * locked, for as long as its operating system waits: two hours by default.
 */
public final class KeepAlive {

	/**
	 * The settings, each {@code name = value}; seconds, but for the last one, which is in
	 * milliseconds.
	 */
	public static final List<String> SETTINGS = List.of("tcp_keepalives_idle = 15", "tcp_keepalives_interval = 5",
			"tcp_keepalives_count = 3", "tcp_user_timeout = 30000");

	private KeepAlive() {
	}

}
