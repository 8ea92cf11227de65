package dev.migrations.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the embedded server with the executable jar, started, stopped and killed as
 * users do.
 */
class SampleProcessIntegrationTests {

	@TempDir
	private Path directory;

	private final List<SampleProcess> processes = new ArrayList<>();

	@AfterEach
	void stopWhatFailedTestLeft() throws IOException {
		this.processes.forEach(SampleProcess::kill);
		if (Files.exists(postmasterFile())) {
			ProcessHandle.of(Long.parseLong(serverProcess())).ifPresent(ProcessHandle::destroy);
		}
	}

	@Test
	void attachesToOrphanOfKilledProcessAndStopsIt() throws Exception {
		SampleProcess killed = start().awaitStart();
		assertThat(killed.post("/people", "{\"name\": \"Ada\"}").statusCode()).isEqualTo(201);
		killed.kill();
		String orphan = serverProcess();
		try (SampleProcess next = start().awaitStart()) {
			assertThat(next.output()).contains("Attached to the PostgreSQL server");
			assertThat(serverProcess()).isEqualTo(orphan);
			assertThat(next.get("/people").body()).contains("Ada");
		}
		assertThat(postmasterFile()).doesNotExist();
	}

	@Test
	void recoversWhenServerIsKilledToo() throws Exception {
		SampleProcess killed = start().awaitStart();
		assertThat(killed.post("/people", "{\"name\": \"Grace\"}").statusCode()).isEqualTo(201);
		ProcessHandle.of(Long.parseLong(serverProcess())).orElseThrow().destroyForcibly();
		killed.kill();
		try (SampleProcess next = start().awaitStart()) {
			assertThat(next.output()).contains("Started the PostgreSQL server");
			assertThat(next.get("/people").body()).contains("Grace");
		}
	}

	@Test
	void twoProcessesStartAtOnceAndTheLastOneStopsServer() throws Exception {
		SampleProcess one = start();
		try (SampleProcess other = start()) {
			one.awaitStart();
			other.awaitStart();
			SampleProcess starter = one.output().contains("Started the PostgreSQL server") ? one : other;
			SampleProcess guest = (starter != one) ? one : other;
			assertThat(guest.output()).contains("Attached to the PostgreSQL server");
			starter.stop();
			assertThat(guest.post("/people", "{\"name\": \"Alan\"}").statusCode()).isEqualTo(201);
			guest.stop();
		}
		assertThat(postmasterFile()).doesNotExist();
	}

	@Test
	void saysWhyItDoesNotStart() throws Exception {
		Files.writeString(this.directory.resolve(".postgres"), "a file, not a folder");
		SampleProcess process = start();
		assertThat(process.awaitExit()).isOne();
		assertThat(process.output()).contains("APPLICATION FAILED TO START", "cannot be created",
				"spring.datasource.url");
	}

	private SampleProcess start() throws IOException {
		SampleProcess process = SampleProcess.start(this.directory);
		this.processes.add(process);
		return process;
	}

	private String serverProcess() throws IOException {
		return Files.readAllLines(postmasterFile()).get(0);
	}

	private Path postmasterFile() {
		return this.directory.resolve(".postgres/data/postmaster.pid");
	}

}
