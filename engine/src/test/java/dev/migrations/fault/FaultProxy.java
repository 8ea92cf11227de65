package dev.migrations.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between clients and a server on the loopback interface, counts the clients'
 * requests over all connections, and tells a listener of them. A request ends with a
 * message that makes the server answer that it is ready: {@code Sync} or {@code Query}.
 */
final class FaultProxy implements AutoCloseable {

	private final ServerSocket socket;

	private final int serverPort;

	private final ProxyListener listener;

	private final List<ProxyConnection> connections = new CopyOnWriteArrayList<>();

	private final List<Request> requests = new ArrayList<>();

	private FaultProxy(ServerSocket socket, int serverPort, ProxyListener listener) {
		this.socket = socket;
		this.serverPort = serverPort;
		this.listener = listener;
	}

	/**
	 * Start a proxy.
	 * @param serverPort the server's port
	 * @param listener who hears of requests
	 * @return the proxy
	 */
	static FaultProxy start(int serverPort, ProxyListener listener) {
		try {
			ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
			FaultProxy proxy = new FaultProxy(socket, serverPort, listener);
			Daemon.start("proxy", proxy::accept);
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept() throws IOException {
		while (true) {
			Socket client = this.socket.accept();
			Socket server = new Socket(InetAddress.getLoopbackAddress(), this.serverPort);
			ProxyConnection connection = new ProxyConnection(this, this.connections.size() + 1, client, server);
			this.connections.add(connection);
			connection.start();
		}
	}

	int port() {
		return this.socket.getLocalPort();
	}

	/**
	 * The requests so far.
	 * @return the requests in order of arrival
	 */
	synchronized List<Request> requests() {
		return List.copyOf(this.requests);
	}

	synchronized Request count(int connection, List<String> sql) {
		Request request = new Request(this.requests.size() + 1, connection, sql);
		this.requests.add(request);
		return request;
	}

	void reached(Moment moment, Request request, ProxyConnection connection) throws InterruptedException {
		this.listener.reached(moment, request, connection);
	}

	/**
	 * All connections that were ever made.
	 * @return the connections in order
	 */
	List<ProxyConnection> connections() {
		return List.copyOf(this.connections);
	}

	@Override
	public void close() {
		try {
			this.socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.connections.forEach(ProxyConnection::close);
	}

}
