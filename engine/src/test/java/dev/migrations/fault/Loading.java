package dev.migrations.fault;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.migrations.script.InvalidScriptsException;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptProblem;
import dev.migrations.script.ScriptSettings;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What becomes of loading revision files: scripts, or problems. Anything else fails the
 * test.
 *
 * @param scripts the scripts, or empty when there are problems
 * @param problems what is wrong
 */
record Loading(Optional<ScriptDirectory> scripts, List<ScriptProblem> problems) {

	static Loading of(Path directory) {
		return of("file:" + directory, Map.of());
	}

	static Loading of(String location, Map<String, String> placeholders) {
		try {
			return new Loading(Optional.of(ScriptDirectory
				.load(new ScriptSettings(List.of(location), List.of(), placeholders, new DefaultResourceLoader()))),
					List.of());
		}
		catch (InvalidScriptsException ex) {
			ex.getProblems().forEach(Loading::assertReadable);
			assertThat(ex.getProblems()).isNotEmpty();
			return new Loading(Optional.empty(), ex.getProblems());
		}
	}

	private static void assertReadable(ScriptProblem problem) {
		assertThat(problem.source()).isNotBlank();
		assertThat(problem.line()).isNotNegative();
		assertThat(problem.message()).isNotBlank().hasSizeLessThan(1100);
		assertThat(problem.remedy()).isNotBlank().hasSizeLessThan(1100);
	}

	void assertLoads(int revisions) {
		assertThat(this.problems).isEmpty();
		assertThat(this.scripts.orElseThrow().graph().nodes()).hasSize(revisions);
	}

	void assertRefused(String... texts) {
		assertThat(this.scripts).isEmpty();
		assertThat(this.problems).singleElement().asString().contains(texts);
	}

}
