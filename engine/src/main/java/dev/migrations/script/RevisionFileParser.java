package dev.migrations.script;

import java.util.List;
import java.util.Optional;

import dev.migrations.sql.Placeholders;
import org.jspecify.annotations.Nullable;

/**
 * Reads a revision file: header, sections, statements, and every mistake in them.
 */
final class RevisionFileParser {

	private final ScriptFile file;

	private final Placeholders placeholders;

	private final ProblemCollector problems;

	RevisionFileParser(ScriptFile file, Placeholders placeholders) {
		this.file = file;
		this.placeholders = placeholders;
		this.problems = new ProblemCollector(file.source());
	}

	/**
	 * Read the file.
	 * @return the revision; empty when it is no text, or when its header names none
	 */
	Optional<SqlRevision> parse() {
		return ScriptText.decode(this.file.content(), this.problems).flatMap(this::parse);
	}

	private Optional<SqlRevision> parse(String text) {
		FileSections sections = FileSections.of(text, this.problems);
		List<ScriptStatement> upgrade = statements(sections.upgrade());
		List<ScriptStatement> downgrade = (sections.downgrade() != null) ? statements(sections.downgrade()) : null;
		return sections.header()
			.map((header) -> new SqlRevision(header, this.file.location(), this.file.source(), text, upgrade,
					downgrade));
	}

	private List<ScriptStatement> statements(FileSections.@Nullable Section section) {
		return (section != null) ? new SectionParser(section, this.placeholders, this.problems).parse() : List.of();
	}

	List<ScriptProblem> problems() {
		return this.problems.problems();
	}

}
