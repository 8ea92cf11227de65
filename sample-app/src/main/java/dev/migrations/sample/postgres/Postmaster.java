package dev.migrations.sample.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A server process as its {@code postmaster.pid} describes it. The file outlives a server
 * that was killed, and its process id may meanwhile be another program's.
 *
 * @param pid the process id
 * @param port the port on the loopback interface
 */
record Postmaster(long pid, int port) {

	private static final int PID_LINE = 0;

	private static final int PORT_LINE = 3;

	/**
	 * Read the file.
	 * @param file a {@code postmaster.pid}
	 * @return the process, or empty where the file is absent or not yet complete
	 */
	static Optional<Postmaster> read(Path file) {
		try {
			return parse(Files.readAllLines(file));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Optional<Postmaster> parse(List<String> lines) {
		if (lines.size() <= PORT_LINE) {
			return Optional.empty();
		}
		try {
			return Optional.of(new Postmaster(Long.parseLong(lines.get(PID_LINE).trim()),
					Integer.parseInt(lines.get(PORT_LINE).trim())));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Whether the process lives and is a PostgreSQL server. One that has ended but that
	 * nobody has waited for (a zombie, in a container without an init process) is none.
	 * @return whether a server may be starting, running or stopping
	 */
	boolean isServer() {
		return ProcessHandle.of(this.pid)
			.flatMap((process) -> process.info().command())
			.map((command) -> Path.of(command).getFileName().toString())
			.filter((name) -> name.startsWith("postgres"))
			.isPresent();
	}

	/**
	 * Ask the process to end once no client is connected any more.
	 */
	void requestStop() {
		ProcessHandle.of(this.pid).ifPresent(ProcessHandle::destroy);
	}

}
