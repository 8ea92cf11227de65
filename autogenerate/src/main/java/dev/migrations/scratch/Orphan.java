package dev.migrations.scratch;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import dev.migrations.PlainLog;
import org.apache.commons.logging.Log;

/**
 * A server whose owner was killed. The library that starts the servers stops such ones
 * only in its own directory, and after ten minutes.
 */
final class Orphan {

	private static final Log logger = PlainLog.of(Orphan.class);

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final ServerDirectory directory;

	private Orphan(ServerDirectory directory) {
		this.directory = directory;
	}

	/**
	 * Stop those of the same user and remove their directories. What cannot be removed
	 * stays.
	 * @param own a directory beside theirs
	 */
	static void removeAll(Path own) {
		try (DirectoryStream<Path> found = Files.newDirectoryStream(own.getParent(), ServerDirectory.PREFIX + "*")) {
			for (Path path : found) {
				remove(path, own);
			}
		}
		catch (IOException | DirectoryIteratorException ex) {
			logger.debug("Servers of runs that were killed cannot be looked for", ex);
		}
	}

	private static void remove(Path path, Path own) {
		try {
			Optional<ServerDirectory> directory = Files.getOwner(path).equals(Files.getOwner(own))
					? ServerDirectory.claim(path) : Optional.empty();
			if (directory.isPresent()) {
				new Orphan(directory.get()).remove();
			}
		}
		catch (IOException ex) {
			logger.debug("The directory '%s' is left alone".formatted(path), ex);
		}
	}

	private void remove() throws IOException {
		try (this.directory) {
			Optional<ProcessHandle> process = process();
			if (process.isPresent()) {
				stop(process.get());
			}
		}
		logger.info("Removed the embedded PostgreSQL server of a run that was killed");
	}

	private Path pidFile() {
		return this.directory.data().resolve("postmaster.pid");
	}

	private Optional<ProcessHandle> process() throws IOException {
		List<String> lines = Files.exists(pidFile()) ? Files.readAllLines(pidFile()) : List.of();
		return lines.stream()
			.findFirst()
			.map(String::strip)
			.filter((line) -> line.matches("\\d{1,18}"))
			.map(Long::valueOf)
			.flatMap(ProcessHandle::of)
			.filter(this::isServer);
	}

	/*
	 * The file outlives a server that was killed, and its process id may meanwhile be
	 * that of another program.
	 */
	private boolean isServer(ProcessHandle process) {
		boolean postgres = process.info()
			.command()
			.filter((command) -> Path.of(command).getFileName().toString().startsWith("postgres"))
			.isPresent();
		String data = this.directory.data().toString();
		return postgres && process.info().arguments().map((all) -> Arrays.asList(all).contains(data)).orElse(true);
	}

	/*
	 * Where nobody waits for it, the process itself stays as a zombie; the file goes.
	 */
	private void stop(ProcessHandle process) {
		process.destroy();
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (Files.exists(pidFile())) {
			if (System.nanoTime() > deadline || !Pause.brief()) {
				process.destroyForcibly();
				return;
			}
		}
	}

}
