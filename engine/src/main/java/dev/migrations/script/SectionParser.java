package dev.migrations.script;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import dev.migrations.sql.Placeholders;
import dev.migrations.sql.SqlComment;
import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlScript;
import dev.migrations.sql.SqlSplitter;
import dev.migrations.sql.SqlStatement;
import dev.migrations.sql.SqlToken;

/**
 * Reads the statements of a section.
 */
final class SectionParser {

	private final FileSections.Section section;

	private final Placeholders placeholders;

	private final ProblemCollector problems;

	private final TreeSet<Integer> autocommitLines = new TreeSet<>();

	SectionParser(FileSections.Section section, Placeholders placeholders, ProblemCollector problems) {
		this.section = section;
		this.placeholders = placeholders;
		this.problems = problems;
	}

	List<ScriptStatement> parse() {
		SqlScript script = SqlSplitter.split(this.section.body(), this.section.line());
		SqlScript replaced = this.placeholders.replace(script);
		replaced.problems()
			.forEach((problem) -> this.problems.add(problem.line(), problem.message(), problem.remedy()));
		findAutocommitMarkers();
		List<ScriptStatement> statements = new ArrayList<>();
		for (int i = 0; i < script.statements().size(); i++) {
			SqlStatement statement = script.statements().get(i);
			boolean autocommit = takeMarker(statement) || statement.kind() == SqlStatement.Kind.NON_TRANSACTIONAL;
			statements.add(new ScriptStatement(statement, replaced.statements().get(i).text(), autocommit));
		}
		this.autocommitLines.forEach((line) -> this.problems.add(line,
				"The marker '%s' does not stand before a statement.".formatted(Marker.AUTOCOMMIT.text()),
				"Write it on the line above the statement that must run outside a transaction."));
		return statements;
	}

	private boolean takeMarker(SqlStatement statement) {
		boolean marked = false;
		for (SqlComment comment : statement.leadingComments()) {
			marked |= this.autocommitLines.remove(comment.line());
		}
		return marked;
	}

	private void findAutocommitMarkers() {
		SqlLexer.lex(this.section.body(), this.section.line(), this::findAutocommitMarker);
	}

	private void findAutocommitMarker(SqlToken token) {
		if (token.type() == SqlToken.Type.LINE_COMMENT
				&& Marker.of(token.text().stripTrailing()).filter(Marker.AUTOCOMMIT::equals).isPresent()) {
			this.autocommitLines.add(token.line());
		}
	}

}
