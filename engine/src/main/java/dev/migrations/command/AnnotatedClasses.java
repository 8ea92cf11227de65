package dev.migrations.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import dev.migrations.script.Revision;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes that source code in Java, Kotlin or Groovy annotates as revisions.
 * Comments and literals do not count.
 */
final class AnnotatedClasses {

	private static final Pattern TOKEN = Pattern.compile("""
			(?<comment>//[^\\n]*|/\\*[\\s\\S]*?\\*/)\
			|\"{3}[\\s\\S]*?(?<!\\\\)\"{3}\
			|"[^"\\\\\\n]*+(?:\\\\.[^"\\\\\\n]*+)*+"\
			|'[^'\\\\\\n]*+(?:\\\\.[^'\\\\\\n]*+)*+'\
			|[\\w$]+(?:\\s*\\.\\s*[\\w$*]+)*\
			|\\S""", Pattern.UNICODE_CHARACTER_CLASS);

	private static final String ANNOTATION = Revision.class.getName();

	private static final Set<String> DECLARATIONS = Set.of("class", "record", "interface", "enum", "object");

	private final List<String> tokens;

	private final Set<String> annotationNames = new HashSet<>(Set.of(ANNOTATION));

	private String packageName = "";

	private AnnotatedClasses(List<String> tokens) {
		this.tokens = tokens;
	}

	static List<AnnotatedClass> of(String source) {
		if (!source.contains(Revision.class.getSimpleName())) {
			return List.of();
		}
		return new AnnotatedClasses(TOKEN.matcher(source)
			.results()
			.map(MatchResult::group)
			.filter((token) -> !token.startsWith("//") && !token.startsWith("/*"))
			.toList()).find();
	}

	private List<AnnotatedClass> find() {
		List<AnnotatedClass> classes = new ArrayList<>();
		for (int at = 0; at < this.tokens.size(); at++) {
			switch (token(at)) {
				case "package" -> setPackage(at + 1);
				case "import" -> addImport(at + 1);
				case "@" -> add(at + 1, classes);
				default -> {
				}
			}
		}
		return classes;
	}

	/*
	 * Kotlin knows other names for what is imported.
	 */
	private void addImport(int at) {
		String name = name(at);
		if (name.equals(ANNOTATION) || name.equals(Revision.class.getPackageName() + ".*")) {
			this.annotationNames.add(token(at + 1).equals("as") ? token(at + 2) : Revision.class.getSimpleName());
		}
	}

	private void setPackage(int at) {
		this.packageName = name(at);
	}

	private void add(int annotation, List<AnnotatedClass> classes) {
		if (!this.annotationNames.contains(name(annotation))) {
			return;
		}
		int attributes = annotation + 1;
		int end = behindParentheses(attributes);
		for (int at = end; at < this.tokens.size() && !token(at).matches("[{};]"); at++) {
			if (token(at).equals("@")) {
				at = behindParentheses(at + 2) - 1;
			}
			else if (DECLARATIONS.contains(token(at)) && !DECLARATIONS.contains(token(at + 1))) {
				classes.add(new AnnotatedClass(this.packageName, token(at + 1), id(attributes, end)));
				return;
			}
		}
	}

	private int behindParentheses(int from) {
		int depth = 0;
		int at = from;
		do {
			depth += switch (token(at)) {
				case "(" -> 1;
				case ")" -> -1;
				default -> 0;
			};
			if (at == from && depth == 0) {
				return from;
			}
			at++;
		}
		while (depth > 0 && at < this.tokens.size());
		return at;
	}

	private @Nullable String id(int from, int to) {
		for (int at = from; at < to; at++) {
			boolean written = token(at).equals("id") && token(at + 1).equals("=") && token(at + 3).matches("[,)]");
			if (written && token(at + 2).matches("\"[^\"\\\\$]+\"")) {
				return token(at + 2).substring(1, token(at + 2).length() - 1);
			}
		}
		return null;
	}

	private String name(int at) {
		return token(at).replaceAll("\\s", "");
	}

	private String token(int at) {
		return (at < this.tokens.size()) ? this.tokens.get(at) : "";
	}

}
