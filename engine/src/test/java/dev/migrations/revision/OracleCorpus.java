package dev.migrations.revision;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/**
 * Read the oracle's files: one JSON object a line.
 */
final class OracleCorpus {

	static final ObjectMapper MAPPER = JsonMapper.builder().build();

	private OracleCorpus() {
	}

	static List<OracleQuestion> questions(Path file) {
		return lines(file).stream().flatMap(OracleCorpus::questions).toList();
	}

	static List<RevisionNode> revisions(Path file) {
		return lines(file).stream().map(OracleCorpus::revision).toList();
	}

	static Path resource(String name) {
		try {
			return Path.of(OracleCorpus.class.getResource("/oracle/" + name).toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

	static List<String> strings(JsonNode array) {
		return array.valueStream().map((value) -> value.isNull() ? null : value.asString()).toList();
	}

	private static List<JsonNode> lines(Path file) {
		try (Stream<String> lines = Files.lines(file)) {
			return lines.filter((line) -> !line.isBlank()).map(MAPPER::readTree).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<OracleQuestion> questions(JsonNode line) {
		List<RevisionNode> map = line.get("map").valueStream().map(OracleCorpus::revision).toList();
		String id = line.get("id").asString();
		return line.get("questions").valueStream().map((question) -> new OracleQuestion(id, map, question));
	}

	private static RevisionNode revision(JsonNode json) {
		String id = json.get("id").asString();
		return new RevisionNode(id, strings(json.get("down")), strings(json.get("depends_on")),
				strings(json.get("labels")), id + ".sql");
	}

}
