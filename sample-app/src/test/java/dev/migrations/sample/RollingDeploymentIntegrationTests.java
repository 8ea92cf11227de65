package dev.migrations.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests pods of two versions on one database: the executable jar, and the same jar with
 * one more revision.
 */
class RollingDeploymentIntegrationTests {

	@TempDir
	private Path directory;

	private final List<SampleProcess> pods = new ArrayList<>();

	@BeforeEach
	void writeRevision() throws IOException {
		Files.writeString(
				Files.createDirectory(this.directory.resolve("newer")).resolve("aaaa11112222_add_nickname.sql"), """
						-- revision: aaaa11112222
						-- down-revision: d3190b7ac64e

						-- migrations:upgrade
						ALTER TABLE person ADD COLUMN nickname text;
						""");
	}

	@AfterEach
	void stopPods() {
		this.pods.forEach(SampleProcess::stop);
	}

	@Test
	void oldPodsServeAndRestartWhileNewOnesCome() throws Exception {
		SampleProcess old = start().awaitStart();
		SampleProcess early = startNewer("--migrations.auto-upgrade=false", "--migrations.when-behind=fail");
		assertThat(early.awaitExit()).isOne();
		assertThat(early.output()).contains("APPLICATION FAILED TO START", "'aaaa11112222' (file:",
				"migrations upgrade");
		startNewer().awaitStart();
		assertThat(old.post("/people", "{\"name\": \"Ada\"}").statusCode()).isEqualTo(201);
		old.kill();
		SampleProcess restarted = start().awaitStart();
		assertThat(restarted.output()).containsOnlyOnce("The database is at 'aaaa11112222', which no script describes");
		assertThat(restarted.get("/people").body()).contains("Ada");
		assertThat(restarted.get("/actuator/migrations").body()).contains("\"current\":[\"aaaa11112222\"]",
				"\"heads\":[\"d3190b7ac64e\"]", "\"upToDate\":true", "\"state\":\"unknown\"");
		SampleProcess strict = start("--migrations.unknown-revision=fail");
		assertThat(strict.awaitExit()).isOne();
		assertThat(strict.output()).contains("APPLICATION FAILED TO START", "'aaaa11112222'");
	}

	private SampleProcess startNewer(String... arguments) throws IOException {
		List<String> all = new ArrayList<>(List.of(arguments));
		all.add("--migrations.locations=classpath:db/migrations,file:newer");
		return start(all.toArray(String[]::new));
	}

	private SampleProcess start(String... arguments) throws IOException {
		SampleProcess pod = SampleProcess.start(this.directory, arguments);
		this.pods.add(pod);
		return pod;
	}

}
