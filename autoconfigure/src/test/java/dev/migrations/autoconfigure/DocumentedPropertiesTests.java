package dev.migrations.autoconfigure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the documentation speaks of properties as they are.
 */
class DocumentedPropertiesTests {

	private static final Pattern PROPERTY = Pattern.compile("`(migrations\\.[a-z-]+(\\.[a-z-]+)*)(=[a-z-]+)?`");

	private static final Pattern ROW = Pattern.compile("(?m)^\\| `(migrations\\.[a-z.-]+)` \\| `([^`]+)` \\|");

	@Test
	void namesOnlyPropertiesThatExist() throws IOException {
		assertThat(documents(PROPERTY).map((match) -> match.group(1))).isNotEmpty()
			.allSatisfy((property) -> assertThat(metadata())
				.containsKey(property.startsWith("migrations.placeholders.") ? "migrations.placeholders" : property));
	}

	@Test
	void givesTheirDefaults() throws IOException {
		Map<String, String> defaults = metadata();
		assertThat(documents(ROW)).isNotEmpty()
			.allSatisfy((match) -> assertThat(defaults.get(match.group(1))).isEqualTo(match.group(2)));
	}

	private static Stream<MatchResult> documents(Pattern pattern) throws IOException {
		List<Path> pages = new ArrayList<>(List.of(Path.of("../README.md")));
		try (Stream<Path> files = Files.walk(Path.of("../docs"))) {
			files.filter((file) -> file.toString().endsWith(".md")).forEach(pages::add);
		}
		StringBuilder text = new StringBuilder();
		for (Path page : pages) {
			text.append(Files.readString(page)).append('\n');
		}
		return pattern.matcher(text).results();
	}

	private static Map<String, String> metadata() throws IOException {
		JsonNode metadata = JsonMapper.builder()
			.build()
			.readTree(new ClassPathResource("META-INF/spring-configuration-metadata.json").getInputStream());
		Map<String, String> defaults = new TreeMap<>();
		for (JsonNode property : metadata.get("properties")) {
			defaults.put(property.get("name").asString(), text(property.path("defaultValue")));
		}
		return defaults;
	}

	private static String text(JsonNode value) {
		return value.isArray() ? value.path(0).asString("") : value.asString("");
	}

}
