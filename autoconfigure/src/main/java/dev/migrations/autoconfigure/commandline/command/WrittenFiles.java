package dev.migrations.autoconfigure.commandline.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.autogenerate.Generation;
import dev.migrations.command.WrittenRevision;
import dev.migrations.script.RevisionHeader;
import org.jspecify.annotations.Nullable;

/**
 * Words that a file was written.
 */
final class WrittenFiles {

	private WrittenFiles() {
	}

	static Answer answer(WrittenRevision written, Generation generation) {
		Answer answer = answer(written);
		Map<String, @Nullable Object> json = new LinkedHashMap<>(answer.json());
		json.put("changes", Json.changes(generation.changes()));
		return Answer.of(answer.lines(), json);
	}

	static Answer answer(WrittenRevision written) {
		RevisionHeader header = written.header();
		return Answer.of(List.of("Generating %s ... done".formatted(written.path())),
				Json.object("revision", header.id(), "downRevisions", header.downRevisions(), "dependsOn",
						header.dependsOn(), "branchLabels", header.branchLabels(), "message", header.message(), "file",
						written.path().toString()));
	}

}
