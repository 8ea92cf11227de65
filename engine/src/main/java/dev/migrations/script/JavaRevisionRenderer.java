package dev.migrations.script;

import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Writes the source code of a Java revision for a developer to fill in.
 */
final class JavaRevisionRenderer {

	private static final String TEMPLATE = """
			package %s;

			import dev.migrations.script.Operations;
			import dev.migrations.script.Revision;
			import dev.migrations.script.RevisionScript;

			@Revision(%s)
			class %s implements RevisionScript {

				@Override
				public void upgrade(Operations operations) {
					// Write here what makes the change.
				}

				@Override
				public void downgrade(Operations operations) {
					// Write here what undoes it. If nothing can, remove this method: the revision is then irreversible.
				}

			}
			""";

	private JavaRevisionRenderer() {
	}

	static String render(String packageName, String className, RevisionHeader header) {
		return TEMPLATE.formatted(packageName, annotation(header), className);
	}

	private static String annotation(RevisionHeader header) {
		StringJoiner attributes = new StringJoiner(",\n\t\t");
		attributes.add("id = " + literal(header.id()));
		list(attributes, "downRevision", header.downRevisions());
		list(attributes, "branchLabels", header.branchLabels());
		list(attributes, "dependsOn", header.dependsOn());
		single(attributes, "message", header.message());
		single(attributes, "created", header.created());
		return attributes.toString();
	}

	private static void list(StringJoiner attributes, String name, List<String> values) {
		if (!values.isEmpty()) {
			String joined = values.stream().map(JavaRevisionRenderer::literal).collect(Collectors.joining(", "));
			attributes.add(name + " = " + ((values.size() == 1) ? joined : "{ " + joined + " }"));
		}
	}

	private static void single(StringJoiner attributes, String name, @Nullable Object value) {
		if (value != null) {
			attributes.add(name + " = " + literal(value.toString()));
		}
	}

	private static String literal(String text) {
		return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
