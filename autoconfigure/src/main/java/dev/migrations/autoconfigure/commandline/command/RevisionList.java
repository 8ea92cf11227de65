package dev.migrations.autoconfigure.commandline.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.migrations.autoconfigure.commandline.text.RevisionText;
import dev.migrations.autoconfigure.commandline.text.RevisionView;

/**
 * Lays out revisions: a line each, or a block each with an empty line after it.
 */
final class RevisionList {

	private RevisionList() {
	}

	static List<String> lines(List<RevisionView> views, Function<RevisionView, String> line) {
		return views.stream().map(line).toList();
	}

	static List<String> blocks(List<RevisionView> views, RevisionText text) {
		List<String> lines = new ArrayList<>();
		for (RevisionView view : views) {
			lines.addAll(text.block(view));
			lines.add("");
		}
		return lines;
	}

}
