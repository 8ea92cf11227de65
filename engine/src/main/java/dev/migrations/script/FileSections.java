package dev.migrations.script;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a revision file: the header and the sections that markers begin.
 */
final class FileSections {

	private static final char BYTE_ORDER_MARK = '\uFEFF';

	private final String text;

	private final ProblemCollector problems;

	private final HeaderParser header;

	private final Map<Marker, Section> sections = new EnumMap<>(Marker.class);

	private @Nullable Section open;

	private boolean complained;

	private FileSections(String text, ProblemCollector problems) {
		this.text = text;
		this.problems = problems;
		this.header = new HeaderParser(problems);
	}

	static FileSections of(String text, ProblemCollector problems) {
		FileSections sections = new FileSections(text, problems);
		SqlLexer.lex(text, 1, sections::read);
		sections.close(text.length());
		return sections;
	}

	private void read(SqlToken token) {
		if (token.type() == SqlToken.Type.WORD && token.text().indexOf(BYTE_ORDER_MARK) >= 0) {
			this.problems.add(token.line(), "A byte order mark (U+FEFF) stands here, which editors do not show.",
					"Delete it: it means something at the beginning of a file only.");
		}
		else if (token.type() == SqlToken.Type.LINE_COMMENT) {
			comment(token);
		}
		else if (this.open == null && token.isCode() && !this.complained) {
			this.complained = true;
			this.problems.add(token.line(), "There is SQL outside a section.",
					"Write the line '%s' or '%s' above it.".formatted(Marker.UPGRADE.text(), Marker.DOWNGRADE.text()));
		}
	}

	private void comment(SqlToken token) {
		String comment = token.text().stripTrailing();
		Optional<Marker> marker = Marker.of(comment);
		if (marker.isPresent()) {
			mark(marker.get(), token);
		}
		else if (Marker.looksLike(comment)) {
			this.problems.add(token.line(), "The marker '%s' is unknown.".formatted(comment), unknownRemedy(comment));
			Marker.nearest(comment).ifPresent((nearest) -> mark(nearest, token));
		}
		else if (this.open == null) {
			this.header.read(comment, token.line());
		}
	}

	private void mark(Marker marker, SqlToken token) {
		if (!standsAlone(token)) {
			this.problems.add(token.line(), "The marker '%s' stands behind something else.".formatted(marker.text()),
					"Write it on a line of its own.");
		}
		else if (marker != Marker.AUTOCOMMIT) {
			open(marker, token);
		}
		else if (this.open == null) {
			this.problems.add(token.line(), "The marker '%s' stands outside a section.".formatted(marker.text()),
					"Write it before the statement that must run outside a transaction.");
		}
	}

	private void open(Marker marker, SqlToken token) {
		close(token.offset());
		this.open = new Section(token.offset() + token.text().length(), token.line(), "");
		Section earlier = this.sections.putIfAbsent(marker, this.open);
		if (earlier != null) {
			this.problems.add(token.line(),
					"The section '%s' begins in line %s already.".formatted(marker.text(), earlier.line()),
					"Put all its statements in one section.");
		}
	}

	private void close(int end) {
		Section section = this.open;
		if (section != null) {
			String body = this.text.substring(section.start(), end);
			this.sections.replaceAll(
					(marker, each) -> (each == section) ? new Section(section.start(), section.line(), body) : each);
		}
	}

	private boolean standsAlone(SqlToken token) {
		int index = token.offset() - 1;
		while (index >= 0 && " \t".indexOf(this.text.charAt(index)) >= 0) {
			index--;
		}
		return index < 0 || "\n\r".indexOf(this.text.charAt(index)) >= 0;
	}

	private static String unknownRemedy(String comment) {
		return Marker.nearest(comment)
			.map((marker) -> "Write '%s'.".formatted(marker.text()))
			.orElse("Write '%s', '%s' or '%s'.".formatted(Marker.UPGRADE.text(), Marker.DOWNGRADE.text(),
					Marker.AUTOCOMMIT.text()));
	}

	Optional<RevisionHeader> header() {
		return this.header.finish();
	}

	@Nullable Section upgrade() {
		return this.sections.get(Marker.UPGRADE);
	}

	@Nullable Section downgrade() {
		return this.sections.get(Marker.DOWNGRADE);
	}

	/**
	 * A section's text.
	 *
	 * @param start where it starts in the file
	 * @param line the line of its marker
	 * @param body the text, from the end of the marker
	 */
	record Section(int start, int line, String body) {

	}

}
