package dev.migrations.sample;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole life of an application where numbers are written with other digits, or where
 * the small i has another capital letter.
 */
class LocaleIntegrationTests {

	private static final Pattern OTHER_DIGITS = Pattern.compile("[\\p{Nd}&&[^0-9]]");

	@TempDir
	private Path directory;

	private List<String> launch = List.of();

	@ParameterizedTest
	@CsvSource({ "fa, IR", "ar, EG", "tr, TR" })
	void worksInEveryLocale(String language, String country) throws Exception {
		this.launch = List.of("-Duser.language=" + language, "-Duser.country=" + country, "-cp", classPath(),
				SampleApplication.class.getName());
		try (SampleProcess sample = SampleProcess.start(this.directory, this.launch)) {
			sample.awaitStart();
			assertThat(sample.output()).contains("Running upgrade");
			String body = sample.get("/actuator/migrations").body();
			assertThat(body).contains("\"upToDate\":true", "\"state\":\"applied\"").doesNotContainPattern(OTHER_DIGITS);
			assertThat(run("check", "--json")).contains("{\"upToDate\":true,");
			assertThat(run("downgrade", "base", "--migrations.lock.mode=transaction")).contains("Running downgrade");
			assertThat(run("upgrade", "--migrations.lock.mode=transaction")).contains("Running upgrade");
			assertThat(run("history", "--applied")).contains("d3190b7ac64e");
			assertThat(run("upgrade", "41ab7de6039c:0f96c3e8b75a", "--sql")).contains("COMMIT;");
			assertThat(run("revision", "-m", "INSERT ID", "--migrations.directory=" + this.directory))
				.containsPattern("Generating .*/[0-9]{8}_[0-9a-f]{12}_insert_id\\.sql");
		}
	}

	private String run(String... words) throws IOException {
		String[] arguments = new String[words.length + 1];
		arguments[0] = "migrations";
		System.arraycopy(words, 0, arguments, 1, words.length);
		SampleProcess process = SampleProcess.start(this.directory, this.launch, arguments);
		int code = process.awaitExit();
		assertThat(process.output()).doesNotContainPattern(OTHER_DIGITS);
		assertThat(code).as(process.output()).isZero();
		return process.output();
	}

	private static String classPath() {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		return Arrays.stream(classPath.split(File.pathSeparator))
			.filter((entry) -> !entry.endsWith("test-classes"))
			.map((entry) -> Path.of(entry).toAbsolutePath().toString())
			.collect(Collectors.joining(File.pathSeparator));
	}

}
