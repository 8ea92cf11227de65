package dev.migrations.fault;

/**
 * Is told of each request at each of its moments, on the thread that carries the data:
 * what it does happens before anything goes on.
 */
@FunctionalInterface
interface ProxyListener {

	/**
	 * A request has come to a moment.
	 * @param moment the moment
	 * @param request the request
	 * @param connection its connection
	 * @throws InterruptedException if the thread is interrupted
	 */
	void reached(Moment moment, Request request, ProxyConnection connection) throws InterruptedException;

}
