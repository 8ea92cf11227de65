package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.sql.SqlToken.Type;
import org.jspecify.annotations.Nullable;

/**
 * Gathers statements and problems from the tokens of a script.
 */
final class StatementCollector {

	private static final int MOST_STATEMENTS = 500_000;

	private static final int MOST_COMMENTS = 100_000;

	private final String source;

	private final List<SqlStatement> statements = new ArrayList<>();

	private final ProblemList problems = new ProblemList();

	private List<SqlComment> comments = new ArrayList<>();

	private StatementBoundary boundary = new StatementBoundary();

	private @Nullable SqlToken first;

	private @Nullable SqlToken last;

	private boolean tooMany;

	StatementCollector(String source) {
		this.source = source;
	}

	void accept(SqlToken token) {
		if (token.isCode()) {
			acceptCode(token);
		}
		else if (token.type() == Type.LINE_COMMENT && this.first == null && this.comments.size() < MOST_COMMENTS) {
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
		return new SqlScript(this.statements, this.problems.sorted(), this.comments);
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

	private void refuseMore(SqlToken first) {
		if (!this.tooMany) {
			this.tooMany = true;
			this.problems.add(SqlProblems.tooMany(first, MOST_STATEMENTS));
		}
	}

	private void addStatement(SqlToken first, SqlToken last) {
		if (this.statements.size() == MOST_STATEMENTS) {
			refuseMore(first);
			return;
		}
		String text = this.source.substring(first.offset(), last.end());
		SqlStatement statement = new SqlStatement(this.statements.size() + 1, first.line(), text, this.comments);
		this.statements.add(statement);
		SqlProblems.refused(statement).ifPresent(this.problems::add);
		this.comments = new ArrayList<>();
	}

}
