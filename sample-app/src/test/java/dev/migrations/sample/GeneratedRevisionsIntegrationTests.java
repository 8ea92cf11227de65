package dev.migrations.sample;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests a developer's day without a revision to begin with, without an installed
 * PostgreSQL and without a configured one: generate from the entities, start, change an
 * entity, generate, start.
 */
class GeneratedRevisionsIntegrationTests {

	private static final Path TEAM = Path.of("src/main/java/dev/migrations/sample/team/Team.java");

	@TempDir
	private Path directory;

	private Path revisions = Path.of(".");

	private Path changed = Path.of(".");

	@BeforeEach
	void createFolders() throws IOException {
		this.revisions = Files.createDirectory(this.directory.resolve("revisions"));
		this.changed = Files.createDirectory(this.directory.resolve("changed"));
	}

	@Test
	void leadFromEntitiesToApplicationAgainAndAgain() throws Exception {
		assertThat(run(3, "check")).contains("added table 'person'", "added table 'team'");
		assertThat(run(0, "revision", "--autogenerate", "-m", "first")).contains("_first.sql ... done");
		assertThat(run(0, "revision", "--autogenerate", "-m", "again"))
			.isEqualToIgnoringNewLines("No changes detected");
		startAndStop("first");
		assertThat(run(0, "check")).isEqualToIgnoringNewLines("No changes detected");
		addFieldToTeam();
		assertThat(run(3, "check")).isEqualToIgnoringNewLines("added column 'team.city'");
		run(0, "revision", "--autogenerate", "-m", "add city");
		assertThat(upgradeOf("add_city")).isEqualToIgnoringWhitespace("ALTER TABLE team ADD COLUMN city varchar(30);");
		startAndStop("add city");
		assertThat(run(0, "check", "--against", "database")).isEqualToIgnoringNewLines("No changes detected");
		assertThat(revisionFiles()).hasSize(2);
	}

	private void startAndStop(String message) throws IOException, InterruptedException {
		try (SampleProcess sample = SampleProcess.start(this.directory, launch(), settings())) {
			sample.awaitStart();
			assertThat(sample.output()).contains("Running upgrade", message);
			assertThat(sample.post("/teams", "{\"name\":\"" + message + "\"}").statusCode()).isEqualTo(201);
			assertThat(sample.get("/actuator/migrations").body()).contains("\"upToDate\":true");
		}
	}

	private void addFieldToTeam() throws IOException {
		String source = Files.readString(TEAM);
		String field = "\t@Column(length = 30)\n\tprivate @Nullable String city;\n\n\t/**\n\t * Create a team.";
		String changed = source.replace("\t/**\n\t * Create a team.", field);
		assertThat(changed).isNotEqualTo(source);
		Path file = Files.writeString(this.directory.resolve("Team.java"), changed);
		assertThat(ToolProvider.getSystemJavaCompiler()
			.run(null, null, null, "-d", this.changed.toString(), "-cp", classPath(), "-proc:none", "-parameters",
					file.toString()))
			.isZero();
	}

	private String upgradeOf(String name) throws IOException {
		Path file = revisionFiles().stream().filter((each) -> each.toString().contains(name)).findFirst().orElseThrow();
		String text = Files.readString(file);
		String marker = "-- migrations:upgrade";
		return text.substring(text.indexOf(marker) + marker.length(), text.indexOf("-- migrations:downgrade"));
	}

	private List<Path> revisionFiles() throws IOException {
		try (Stream<Path> files = Files.list(this.revisions)) {
			return files.toList();
		}
	}

	private List<String> launch() {
		return List.of("-cp", this.changed + File.pathSeparator + classPath(), SampleApplication.class.getName());
	}

	private static String classPath() {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(classPath.split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private String[] settings() {
		return new String[] { "--migrations.locations=file:" + this.revisions, "--migrations.packages=",
				"--migrations.directory=" + this.revisions };
	}

	private String run(int expected, String... words) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1"));
		command.addAll(launch());
		command.add("migrations");
		command.addAll(List.of(words));
		command.addAll(List.of(settings()));
		Path output = this.directory.resolve("output");
		Path errors = this.directory.resolve("errors");
		Process process = new ProcessBuilder(command).directory(this.directory.toFile())
			.redirectOutput(output.toFile())
			.redirectError(errors.toFile())
			.start();
		assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
		assertThat(process.exitValue()).as("%s%n%s", List.of(words), Files.readString(errors)).isEqualTo(expected);
		return Files.readString(output);
	}

}
