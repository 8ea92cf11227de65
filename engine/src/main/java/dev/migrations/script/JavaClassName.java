package dev.migrations.script;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Names the class of a Java revision after its message: {@code AddInvoiceTable}.
 */
final class JavaClassName {

	private static final int MOST_WORDS = 8;

	private static final Set<String> IMPORTED = Set.of("Operations", "Revision", "RevisionScript");

	private JavaClassName() {
	}

	static String of(RevisionHeader header) {
		List<String> words = Slug.words(Objects.requireNonNullElse(header.message(), "").replace('_', ' '));
		String name = words.stream().limit(MOST_WORDS).map(JavaClassName::capitalized).collect(Collectors.joining());
		if (name.isEmpty()) {
			return "Revision_" + header.id().replace('.', '_');
		}
		if (!Character.isJavaIdentifierStart(name.codePointAt(0))) {
			return "Revision" + name;
		}
		return isTaken(name) ? name + "Step" : name;
	}

	private static String capitalized(String word) {
		StringBuilder legal = new StringBuilder();
		word.codePoints().filter(Character::isJavaIdentifierPart).forEach(legal::appendCodePoint);
		return StringUtils.capitalize(legal.toString());
	}

	private static boolean isTaken(String name) {
		return IMPORTED.contains(name) || ClassUtils.isPresent("java.lang." + name, Object.class.getClassLoader());
	}

}
