package dev.migrations.fault;

import java.util.EnumSet;
import java.util.Set;

/**
 * What goes wrong.
 */
enum FaultAction {

	/**
	 * The migrating process is killed.
	 */
	KILL,

	/**
	 * The server ends the session.
	 */
	TERMINATE,

	/**
	 * The connection breaks on both sides.
	 */
	CUT,

	/**
	 * The client is gone with all its connections, but this one's server process does not
	 * notice at once.
	 */
	VANISH,

	/**
	 * As {@link #VANISH}, and the server process receives the request when the next
	 * migrator is already at work.
	 */
	DELAY,

	/**
	 * A JDBC call throws an {@code Error}.
	 */
	ERROR,

	/**
	 * The server crashes and starts again.
	 */
	CRASH;

	/**
	 * The moments that make a difference to this action. Where the client does not live
	 * to see an answer, having missed it is the same as not having sent the next request.
	 * @return the moments
	 */
	Set<Moment> moments() {
		return switch (this) {
			case KILL, VANISH, CRASH -> EnumSet.of(Moment.BEFORE, Moment.DURING);
			case DELAY -> EnumSet.of(Moment.BEFORE);
			case ERROR -> EnumSet.of(Moment.BEFORE, Moment.AFTER);
			case TERMINATE, CUT -> EnumSet.allOf(Moment.class);
		};
	}

}
