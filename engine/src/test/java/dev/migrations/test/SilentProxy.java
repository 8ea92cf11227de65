package dev.migrations.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands between clients and a server on the loopback interface as a network that can be
 * cut: neither side hears anything more, not even that the other has closed.
 */
public final class SilentProxy implements AutoCloseable {

	private final ServerSocket socket;

	private final int serverPort;

	private final List<Pair> pairs = new CopyOnWriteArrayList<>();

	private volatile boolean down;

	private SilentProxy(ServerSocket socket, int serverPort) {
		this.socket = socket;
		this.serverPort = serverPort;
	}

	/**
	 * Start a proxy.
	 * @param serverPort the server's port
	 * @return the proxy
	 */
	public static SilentProxy start(int serverPort) {
		try {
			ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
			SilentProxy proxy = new SilentProxy(socket, serverPort);
			proxy.run(proxy::accept);
			return proxy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void accept() throws IOException {
		while (true) {
			Socket client = this.socket.accept();
			Pair pair = new Pair(client, new Socket(InetAddress.getLoopbackAddress(), this.serverPort));
			pair.cut = this.down;
			this.pairs.add(pair);
			run(() -> pair.carry(pair.client, pair.server));
			run(() -> pair.carry(pair.server, pair.client));
		}
	}

	private void run(Work work) {
		Thread thread = new Thread(() -> {
			try {
				work.run();
			}
			catch (IOException ex) {
				// The connection has ended
			}
		});
		thread.setDaemon(true);
		thread.start();
	}

	/**
	 * The port for clients.
	 * @return a port on the loopback interface
	 */
	public int port() {
		return this.socket.getLocalPort();
	}

	/**
	 * Let nothing more pass on the connections that exist.
	 */
	public void cut() {
		this.pairs.forEach((pair) -> pair.cut = true);
	}

	/**
	 * Let nothing more pass at all: new connections are accepted, and nobody answers.
	 */
	public void fallSilent() {
		this.down = true;
		cut();
	}

	@Override
	public void close() throws IOException {
		this.socket.close();
		for (Pair pair : this.pairs) {
			pair.client.close();
			pair.server.close();
		}
	}

	/**
	 * A connection of a client and one to the server.
	 */
	private static final class Pair {

		private final Socket client;

		private final Socket server;

		private volatile boolean cut;

		Pair(Socket client, Socket server) {
			this.client = client;
			this.server = server;
		}

		void carry(Socket from, Socket to) throws IOException {
			byte[] buffer = new byte[8192];
			int length = from.getInputStream().read(buffer);
			while (length >= 0) {
				if (!this.cut) {
					to.getOutputStream().write(buffer, 0, length);
				}
				length = from.getInputStream().read(buffer);
			}
			if (!this.cut) {
				to.close();
			}
		}

	}

	/**
	 * What a thread does.
	 */
	@FunctionalInterface
	private interface Work {

		void run() throws IOException;

	}

}
