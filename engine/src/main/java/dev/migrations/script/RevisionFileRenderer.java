package dev.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;

/**
 * Writes the text of a revision file, from which the same header is read again.
 */
public final class RevisionFileRenderer {

	private static final int CHECKSUMS_A_LINE = 8;

	private final StringJoiner lines = new StringJoiner("\n", "", "\n");

	private RevisionFileRenderer() {
	}

	/**
	 * Render a file.
	 * @param header what the file says about itself
	 * @param sections what it runs
	 * @return the text, with LF line ends
	 */
	public static String render(RevisionHeader header, RevisionSections sections) {
		RevisionFileRenderer renderer = new RevisionFileRenderer();
		renderer.header(header);
		renderer.section(Marker.UPGRADE, sections.upgrade());
		renderer.section(Marker.DOWNGRADE, sections.downgrade());
		return renderer.lines.toString();
	}

	private void header(RevisionHeader header) {
		add(HeaderKey.REVISION, header.id());
		list(HeaderKey.DOWN_REVISION, header.downRevisions());
		list(HeaderKey.BRANCH_LABELS, header.branchLabels());
		list(HeaderKey.DEPENDS_ON, header.dependsOn());
		add(HeaderKey.MESSAGE, header.message());
		add(HeaderKey.CREATED, header.created());
		generated(header.generated()).forEach(this.lines::add);
	}

	static List<String> generated(List<String> checksums) {
		List<String> lines = new ArrayList<>();
		for (int from = 0; from < checksums.size(); from += CHECKSUMS_A_LINE) {
			List<String> some = checksums.subList(from, Math.min(from + CHECKSUMS_A_LINE, checksums.size()));
			lines.add(line(HeaderKey.GENERATED, String.join(", ", some)));
		}
		return lines;
	}

	private void list(HeaderKey key, List<String> values) {
		add(key, values.isEmpty() ? null : String.join(", ", values));
	}

	private void add(HeaderKey key, @Nullable Object value) {
		if (value != null) {
			this.lines.add(line(key, value));
		}
	}

	private static String line(HeaderKey key, Object value) {
		return "-- %s: %s".formatted(key.text(), value);
	}

	private void section(Marker marker, @Nullable String body) {
		if (body != null) {
			this.lines.add("").add(marker.text());
			if (!body.isBlank()) {
				this.lines.add(body.strip());
			}
		}
	}

}
