package dev.migrations.sample;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The sample's executable jar in a process of its own.
 */
final class SampleProcess implements AutoCloseable {

	private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

	private static final Duration TIMEOUT = Duration.ofMinutes(3);

	private final Process process;

	private final Path output;

	private SampleProcess(Process process, Path output) {
		this.process = process;
		this.output = output;
	}

	/**
	 * Start the jar, and do not wait for it.
	 * @param workingDirectory the directory to run in
	 * @param arguments further arguments
	 * @return the process
	 * @throws IOException when it cannot be started
	 */
	static SampleProcess start(Path workingDirectory, String... arguments) throws IOException {
		return start(workingDirectory, List.of("-jar", System.getProperty("sample.jar")), arguments);
	}

	/**
	 * Start the application from a class path, and do not wait for it.
	 * @param workingDirectory the directory to run in
	 * @param launch what stands between {@code java} and the arguments
	 * @param arguments further arguments
	 * @return the process
	 * @throws IOException when it cannot be started
	 */
	static SampleProcess start(Path workingDirectory, List<String> launch, String... arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
		command.addAll(launch);
		command.add("--server.port=0");
		command.addAll(List.of(arguments));
		Path output = Files.createTempFile(workingDirectory, "sample", ".log");
		Process process = new ProcessBuilder(command).directory(workingDirectory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(output.toFile())
			.start();
		return new SampleProcess(process, output);
	}

	SampleProcess awaitStart() throws IOException, InterruptedException {
		long deadline = System.nanoTime() + TIMEOUT.toNanos();
		while (!output().contains("Started SampleApplication")) {
			assertThat(this.process.isAlive() && System.nanoTime() < deadline).as(output()).isTrue();
			Thread.sleep(100);
		}
		return this;
	}

	String output() throws IOException {
		return Files.readString(this.output);
	}

	HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(request(path).GET());
	}

	HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
		return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
	}

	private HttpRequest.Builder request(String path) throws IOException {
		Matcher port = PORT.matcher(output());
		assertThat(port.find()).isTrue();
		return HttpRequest.newBuilder(URI.create("http://localhost:%s%s".formatted(port.group(1), path)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
	}

	/**
	 * End the process as {@code kill -9} does.
	 */
	void kill() {
		this.process.destroyForcibly();
		awaitExit();
	}

	/**
	 * Ask the process to exit in an orderly way.
	 */
	void stop() {
		this.process.destroy();
		awaitExit();
	}

	int awaitExit() {
		return this.process.onExit().orTimeout(TIMEOUT.toSeconds(), TimeUnit.SECONDS).join().exitValue();
	}

	@Override
	public void close() {
		stop();
	}

}
