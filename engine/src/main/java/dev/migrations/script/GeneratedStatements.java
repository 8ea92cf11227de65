package dev.migrations.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;

/**
 * Keeps a revision file's header true about which statements a generator wrote, when a
 * formatter has changed how they are written. Statements are told by their places.
 */
public final class GeneratedStatements {

	private GeneratedStatements() {
	}

	/**
	 * Renew the checksums of a file that was changed.
	 * @param before the file's text when its header was true
	 * @param after its text now
	 * @return the text with renewed checksums; empty when the number of its statements is
	 * another one, or the header has no checksums
	 */
	public static Optional<String> renew(String before, String after) {
		List<SqlStatement> statements = statements(before);
		List<SqlStatement> changed = statements(after);
		if (statements.size() != changed.size()) {
			return Optional.empty();
		}
		Set<String> generated = new HashSet<>(header(before));
		List<String> renewed = new ArrayList<>();
		for (int index = 0; index < statements.size(); index++) {
			if (generated.contains(Checksum.ofGenerated(statements.get(index)))) {
				renewed.add(Checksum.ofGenerated(changed.get(index)));
			}
		}
		return replace(after, renewed);
	}

	private static List<SqlStatement> statements(String text) {
		FileSections.Section section = sections(text).upgrade();
		return (section != null) ? SqlSplitter.split(section.body(), 1).statements() : List.of();
	}

	private static List<String> header(String text) {
		return sections(text).header().map(RevisionHeader::generated).orElse(List.of());
	}

	private static FileSections sections(String text) {
		return FileSections.of(text, new ProblemCollector(""));
	}

	private static Optional<String> replace(String text, List<String> checksums) {
		List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
		int first = -1;
		for (int index = 0; index < lines.size() && Marker.of(lines.get(index).strip()).isEmpty(); index++) {
			if (HeaderParser.key(lines.get(index)).filter(HeaderKey.GENERATED::equals).isPresent()) {
				first = (first < 0) ? index : first;
				lines.remove(index--);
			}
		}
		if (first < 0) {
			return Optional.empty();
		}
		String end = text.contains("\r\n") ? "\r" : "";
		lines.addAll(first, RevisionFileRenderer.generated(checksums).stream().map((line) -> line + end).toList());
		return Optional.of(String.join("\n", lines));
	}

}
