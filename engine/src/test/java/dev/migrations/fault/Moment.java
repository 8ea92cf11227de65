package dev.migrations.fault;

/**
 * When a fault happens, as seen from one request to the server.
 */
enum Moment {

	/**
	 * The client has sent the request, the server has not received it.
	 */
	BEFORE,

	/**
	 * The server has received the request; what it answers does not arrive.
	 */
	DURING,

	/**
	 * The server has answered completely, and the client has received nothing of it yet.
	 */
	AFTER

}
