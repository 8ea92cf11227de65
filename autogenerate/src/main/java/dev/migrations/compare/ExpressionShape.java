package dev.migrations.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;
import dev.migrations.sql.SqlToken.Type;

/**
 * Writes expressions, as PostgreSQL spells them, so that the order of operands does not
 * matter where it means nothing: of {@code AND} and {@code OR} at any depth, and in the
 * lists of {@code = ANY} and {@code <> ALL}.
 * <p>
 * The text is for comparisons only and no SQL to run.
 */
final class ExpressionShape {

	private static final Set<String> PARTS_OF_CASE = Set.of("WHEN", "THEN", "ELSE");

	private static final List<String> JUNCTIONS = List.of("OR", "AND");

	private final List<SqlToken> tokens;

	private ExpressionShape(List<SqlToken> tokens) {
		this.tokens = tokens;
	}

	/**
	 * Write an expression.
	 * @param expression the expression
	 * @return a text that is the same for expressions that differ only in such orders
	 */
	static String of(String expression) {
		return new ExpressionShape(SqlLexer.lex(expression, 1).stream().filter(SqlToken::isCode).toList()).write();
	}

	private String write() {
		return write(0, this.tokens.size());
	}

	/*
	 * A junction binds looser than whatever stands between its operands.
	 */
	private String write(int from, int to) {
		if (isEnclosed(from, to)) {
			return write(from + 1, to - 1);
		}
		for (String junction : JUNCTIONS) {
			if (joins(from, to, junction)) {
				List<String> operands = operands(from, to, junction);
				operands.sort(Comparator.naturalOrder());
				return "(" + String.join(" " + junction + " ", operands) + ")";
			}
		}
		return writeTerm(from, to);
	}

	private boolean isEnclosed(int from, int to) {
		return to - from >= 2 && this.tokens.get(from).type() == Type.OPEN_PARENTHESIS && close(from, to) == to - 1;
	}

	private List<String> operands(int from, int to, String junction) {
		List<String> operands = new ArrayList<>();
		int start = from;
		for (int index = from; index < to; index = next(index, to)) {
			if (isWord(index, junction)) {
				operands.addAll(operand(start, index, junction));
				start = index + 1;
			}
		}
		operands.addAll(operand(start, to, junction));
		return operands;
	}

	/*
	 * (a AND b) AND c has three operands.
	 */
	private List<String> operand(int from, int to, String junction) {
		if (isEnclosed(from, to)) {
			return operand(from + 1, to - 1, junction);
		}
		boolean binds = !junction.equals("AND") || !joins(from, to, "OR");
		return (binds && joins(from, to, junction)) ? operands(from, to, junction) : List.of(write(from, to));
	}

	private boolean joins(int from, int to, String junction) {
		for (int index = from; index < to; index = next(index, to)) {
			if (isWord(index, junction)) {
				return true;
			}
		}
		return false;
	}

	private String writeTerm(int from, int to) {
		StringBuilder text = new StringBuilder();
		for (int index = from; index < to; index = next(index, to)) {
			text.append(' ').append(this.tokens.get(index).text());
			int end = next(index, to);
			if (end > index + 1) {
				text.append(' ').append(writeNested(index, end - 1, isSet(index, from)));
				text.append(' ').append(this.tokens.get(end - 1).text());
			}
		}
		return text.toString().strip();
	}

	private String writeNested(int open, int close, boolean set) {
		boolean array = set && isWord(open + 1, "ARRAY") && open + 2 < close && isSymbol(open + 2, "[");
		if (array) {
			int end = close(open + 2, close);
			return "ARRAY[" + parts(open + 3, end).stream().sorted().collect(Collectors.joining(", ")) + "]"
					+ writeTerm(end + 1, close);
		}
		if (set && isEnclosed(open + 1, close - castLength(open + 1, close))) {
			int end = close(open + 1, close);
			return writeNested(open + 1, end, true) + writeTerm(end + 1, close);
		}
		return String.join(isWord(open, "CASE") ? " " : ", ", parts(open + 1, close));
	}

	private int castLength(int from, int to) {
		return (this.tokens.get(from).type() == Type.OPEN_PARENTHESIS) ? to - 1 - close(from, to) : 0;
	}

	private List<String> parts(int from, int to) {
		List<String> parts = new ArrayList<>();
		int start = from;
		for (int index = from; index < to; index = next(index, to)) {
			boolean splits = isSymbol(index, ",") || PARTS_OF_CASE.contains(upper(index));
			if (splits) {
				parts.add(write(start, index));
				start = index + (isSymbol(index, ",") ? 1 : 0);
			}
			if (splits && !isSymbol(index, ",")) {
				parts.add(upper(index));
				start = index + 1;
			}
		}
		parts.add(write(start, to));
		return parts;
	}

	/*
	 * Behind a token, or behind all that it opens.
	 */
	private int next(int index, int to) {
		return opens(index) ? Math.min(close(index, to) + 1, to) : index + 1;
	}

	private int close(int open, int to) {
		int depth = 0;
		for (int index = open; index < to; index++) {
			depth += opens(index) ? 1 : closes(index) ? -1 : 0;
			if (depth == 0) {
				return index;
			}
		}
		return to;
	}

	private boolean opens(int index) {
		return this.tokens.get(index).type() == Type.OPEN_PARENTHESIS || isSymbol(index, "[") || isWord(index, "CASE");
	}

	private boolean closes(int index) {
		return this.tokens.get(index).type() == Type.CLOSE_PARENTHESIS || isSymbol(index, "]") || isWord(index, "END");
	}

	/*
	 * Whether a parenthesis holds what a value is compared with in any order.
	 */
	private boolean isSet(int open, int from) {
		return open >= from + 2 && ((isSymbol(open - 2, "=") && isWord(open - 1, "ANY"))
				|| (isSymbol(open - 2, "<>") && isWord(open - 1, "ALL")));
	}

	private boolean isWord(int index, String word) {
		SqlToken token = this.tokens.get(index);
		return token.type() == Type.WORD && token.text().equalsIgnoreCase(word);
	}

	private boolean isSymbol(int index, String symbol) {
		return this.tokens.get(index).type() == Type.OTHER && this.tokens.get(index).text().equals(symbol);
	}

	private String upper(int index) {
		SqlToken token = this.tokens.get(index);
		return (token.type() == Type.WORD) ? token.text().toUpperCase(Locale.ROOT) : token.text();
	}

}
