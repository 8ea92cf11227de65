package dev.migrations.fault;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One connection through a {@link FaultProxy}: a thread for each direction.
 */
final class ProxyConnection {

	/*
	 * Parts of a copy, Flush, Terminate, a password.
	 */
	private static final String UNANSWERED = "cdfHXp";

	private static final int SSL_REQUEST = 80877103;

	private static final int GSS_REQUEST = 80877104;

	private final FaultProxy proxy;

	private final int number;

	private final Socket client;

	private final Socket server;

	private final DataInputStream fromClient;

	private final DataInputStream fromServer;

	/*
	 * Held while a request is on its way, so that its answer is not faster.
	 */
	private final ReentrantLock answers = new ReentrantLock();

	private final StatementTexts texts = new StatementTexts();

	private final Queue<Request> pending = new ArrayDeque<>();

	private volatile int pid;

	private volatile boolean discarding;

	private volatile boolean abandoned;

	ProxyConnection(FaultProxy proxy, int number, Socket client, Socket server) throws IOException {
		this.proxy = proxy;
		this.number = number;
		this.client = client;
		this.server = server;
		client.setTcpNoDelay(true);
		server.setTcpNoDelay(true);
		this.fromClient = new DataInputStream(new BufferedInputStream(client.getInputStream()));
		this.fromServer = new DataInputStream(new BufferedInputStream(server.getInputStream()));
	}

	void start() {
		Daemon.start("client " + this.number, this::carryRequests);
		Daemon.start("server " + this.number, this::carryAnswers);
	}

	private void carryRequests() throws IOException, InterruptedException {
		try {
			begin();
			List<ProtocolMessage> messages = new ArrayList<>();
			while (true) {
				ProtocolMessage message = ProtocolMessage.read(this.fromClient);
				messages.add(message);
				if (message.type() == 'S' || message.type() == 'Q') {
					carryRequest(messages);
					messages.clear();
				}
				else if (UNANSWERED.indexOf(message.type()) >= 0) {
					send(messages, this.server);
					messages.clear();
				}
			}
		}
		finally {
			if (!this.abandoned) {
				this.server.close();
			}
		}
	}

	private void begin() throws IOException {
		ProtocolMessage first = ProtocolMessage.readFirst(this.fromClient);
		while (first.number() == SSL_REQUEST || first.number() == GSS_REQUEST) {
			this.client.getOutputStream().write('N');
			first = ProtocolMessage.readFirst(this.fromClient);
		}
		first.write(this.server.getOutputStream());
	}

	private void carryRequest(List<ProtocolMessage> messages) throws InterruptedException {
		Request request = this.proxy.count(this.number,
				messages.stream().flatMap((one) -> one.sql().stream()).toList());
		this.proxy.reached(Moment.BEFORE, request, this);
		if (this.discarding) {
			return;
		}
		this.answers.lock();
		try {
			this.pending.add(request);
			send(messages, this.server);
			this.proxy.reached(Moment.DURING, request, this);
		}
		finally {
			this.answers.unlock();
		}
	}

	private void carryAnswers() throws IOException, InterruptedException {
		List<ProtocolMessage> messages = new ArrayList<>();
		try {
			while (true) {
				ProtocolMessage message = ProtocolMessage.read(this.fromServer);
				messages.add(message);
				if (message.type() == 'K') {
					this.pid = message.number();
				}
				carryAnswer(message, messages);
			}
		}
		finally {
			send(messages, this.client);
			this.client.close();
		}
	}

	private void carryAnswer(ProtocolMessage message, List<ProtocolMessage> messages) throws InterruptedException {
		this.answers.lock();
		try {
			boolean complete = message.type() == 'Z';
			if (complete && !this.pending.isEmpty()) {
				this.proxy.reached(Moment.AFTER, this.pending.remove(), this);
			}
			if (complete || this.pending.isEmpty() || message.type() == 'G') {
				send(messages, this.client);
				messages.clear();
			}
		}
		finally {
			this.answers.unlock();
		}
	}

	/*
	 * A side that is gone is noticed where it is read: it may have had a last word.
	 */
	private static void send(List<ProtocolMessage> messages, Socket socket) {
		try {
			OutputStream output = new BufferedOutputStream(socket.getOutputStream());
			for (ProtocolMessage message : messages) {
				message.write(output);
			}
			output.flush();
		}
		catch (IOException ex) {
			// See above
		}
	}

	/**
	 * The server's process.
	 * @return its number; 0 before the server has told
	 */
	int pid() {
		return this.pid;
	}

	/**
	 * Forward no further request.
	 */
	void discard() {
		this.discarding = true;
	}

	/**
	 * Break the connection on both sides.
	 */
	void cut() {
		discard();
		reset(this.client);
		reset(this.server);
	}

	/**
	 * Let the client vanish with all its connections, and this one's server not notice.
	 * @param delay how long it does not notice
	 */
	void vanish(Duration delay) {
		this.abandoned = true;
		reset(this.client);
		this.proxy.connections().stream().filter((other) -> other != this).forEach(ProxyConnection::cut);
		Daemon.start("abandoned " + this.number, () -> {
			Thread.sleep(delay.toMillis());
			this.server.close();
		});
	}

	private static void reset(Socket socket) {
		try {
			socket.setSoLinger(true, 0);
			socket.close();
		}
		catch (IOException ex) {
			// It is closed already
		}
	}

	/**
	 * Close both sides in good order, but for a server that is not to notice yet.
	 */
	void close() {
		try {
			this.client.close();
			if (!this.abandoned) {
				this.server.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
