package dev.migrations.scratch;

import java.sql.SQLException;

/**
 * A server on which scratch databases are made. Closing it removes them all.
 */
public interface ScratchServer extends AutoCloseable {

	/**
	 * Where the databases are made.
	 * @return the kind of server
	 */
	Kind kind();

	/**
	 * The server's major version, such as 17.
	 * @return the version
	 */
	int version();

	/**
	 * Make an empty database with the encoding, collation, search path and extensions of
	 * the application's database as far as they can be had.
	 * @return the database
	 * @throws SQLException if the server refuses
	 */
	ScratchDatabase create() throws SQLException;

	/**
	 * Make a copy of a scratch database, to which no connection may be open.
	 * @param database the database to copy
	 * @return the copy
	 * @throws SQLException if the server refuses
	 */
	ScratchDatabase copy(ScratchDatabase database) throws SQLException;

	/**
	 * Remove all databases that were made. What fails is logged.
	 */
	@Override
	void close();

	/**
	 * Where scratch databases are made.
	 */
	enum Kind {

		/**
		 * On a server that is configured for that.
		 */
		CONFIGURED,

		/**
		 * On an embedded server that lives as long as the command.
		 */
		EMBEDDED,

		/**
		 * On the server of the application's own database.
		 */
		APPLICATION

	}

}
