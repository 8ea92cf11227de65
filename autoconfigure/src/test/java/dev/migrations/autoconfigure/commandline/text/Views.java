package dev.migrations.autoconfigure.commandline.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.migrations.command.RevisionState;
import dev.migrations.command.RevisionStatus;

/**
 * Views made from text: {@code "m <- a, b : c"} follows a and b and depends on c.
 */
final class Views {

	private Views() {
	}

	static List<RevisionView> of(String... texts) {
		return Arrays.stream(texts).map(Views::view).toList();
	}

	static RevisionView view(String text) {
		String[] needs = text.split(":");
		String[] parts = needs[0].split("<-");
		return view(parts[0].strip(), (parts.length > 1) ? names(parts[1]) : List.of(),
				(needs.length > 1) ? names(needs[1]) : List.of());
	}

	static RevisionView view(String id, List<String> downRevisions, List<String> dependsOn, Mark... marks) {
		RevisionStatus revision = new RevisionStatus(id, downRevisions, dependsOn, List.of(), null, null, null,
				RevisionState.PENDING, false);
		return new RevisionView(revision, null, null, List.of(), Set.of(marks));
	}

	private static List<String> names(String list) {
		return Arrays.stream(list.split(",")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

}
