package dev.migrations.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import dev.migrations.sql.SqlToken.Type;
import org.jspecify.annotations.Nullable;

/**
 * Gathers statements and problems from the tokens of a script.
 */
final class StatementCollector {

	private final String source;

	private final List<SqlStatement> statements = new ArrayList<>();

	private final List<SqlProblem> problems = new ArrayList<>();

	private List<SqlComment> comments = new ArrayList<>();

	private StatementBoundary boundary = new StatementBoundary();

	private @Nullable SqlToken first;

	private @Nullable SqlToken last;

	StatementCollector(String source) {
		this.source = source;
	}

	void accept(SqlToken token) {
		if (token.isCode()) {
			acceptCode(token);
		}
		else if (token.type() == Type.LINE_COMMENT && this.first == null) {
			this.comments.add(SqlComment.of(token));
		}
		else if (token.type() == Type.META_COMMAND) {
			SqlProblems.metaCommand(token).ifPresent(this.problems::add);
			endStatement();
		}
		else if (token.type() == Type.UNTERMINATED) {
			this.problems.add(SqlProblems.unterminated(token));
		}
	}

	SqlScript toScript() {
		SqlToken unclosed = this.boundary.unclosed();
		if (unclosed != null) {
			this.problems.add(SqlProblems.unclosed(unclosed));
		}
		endStatement();
		this.problems.sort(Comparator.comparingInt(SqlProblem::line));
		return new SqlScript(this.statements, this.problems, this.comments);
	}

	private void acceptCode(SqlToken token) {
		if (this.boundary.endsWith(token)) {
			endStatement();
		}
		else {
			this.first = (this.first != null) ? this.first : token;
			this.last = token;
		}
	}

	private void endStatement() {
		if (this.first != null && this.last != null) {
			addStatement(this.first, this.last);
		}
		this.boundary = new StatementBoundary();
		this.first = null;
		this.last = null;
	}

	private void addStatement(SqlToken first, SqlToken last) {
		String text = this.source.substring(first.offset(), last.end());
		SqlStatement statement = new SqlStatement(this.statements.size() + 1, first.line(), text, this.comments);
		this.statements.add(statement);
		SqlProblems.refused(statement).ifPresent(this.problems::add);
		this.comments = new ArrayList<>();
	}

}
