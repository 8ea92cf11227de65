package dev.migrations.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is there, what is wanted, and the changes that are expected. Cases stand in text
 * files: each begins with {@code == name}, and has the parts {@code -- present},
 * {@code -- desired} and {@code -- changes}. A name that begins with a number, such as
 * {@code 15+}, wants that version of PostgreSQL at least; {@code (adopted)} in it says
 * that nothing is the generator's.
 */
record ComparisonCase(String name, String present, String desired, List<String> changes) {

	static Stream<ComparisonCase> all() {
		try (Stream<Path> files = Files.list(Path.of("src/test/resources/compare"))) {
			return files.sorted().flatMap((file) -> read(file).stream()).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<ComparisonCase> read(Path file) {
		try {
			List<ComparisonCase> cases = new ArrayList<>();
			for (String text : Files.readString(file).split("(?m)^== ")) {
				if (!text.isBlank()) {
					cases.add(parse(file.getFileName() + ": ", text));
				}
			}
			return cases;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static ComparisonCase parse(String prefix, String text) {
		String name = text.lines().findFirst().orElseThrow();
		List<String> changes = part(text, "changes").lines().filter((line) -> !line.isBlank()).sorted().toList();
		return new ComparisonCase(prefix + name, part(text, "present"), part(text, "desired"), changes);
	}

	private static String part(String text, String part) {
		String start = "-- " + part + "\n";
		int from = text.indexOf(start);
		if (from < 0) {
			throw new IllegalArgumentException("No part '%s' in: %s".formatted(part, text));
		}
		int to = text.indexOf("\n-- ", from + start.length() - 1);
		return text.substring(from + start.length(), (to < 0) ? text.length() : Math.max(to, from + start.length()));
	}

	boolean runsOn(int version) {
		String title = this.name.substring(this.name.indexOf(": ") + 2);
		int plus = title.indexOf('+');
		return plus < 0 || !title.substring(0, plus).matches("[0-9]+")
				|| version >= Integer.parseInt(title.substring(0, plus));
	}

	boolean adopted() {
		return this.name.contains("(adopted)");
	}

	@Override
	public String toString() {
		return this.name;
	}

}
