package dev.migrations.autoconfigure.commandline.command;

import java.util.List;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.command.WrittenRevision;
import dev.migrations.script.RevisionHeader;

/**
 * Words that a file was written.
 */
final class WrittenFiles {

	private WrittenFiles() {
	}

	static Answer answer(WrittenRevision written) {
		RevisionHeader header = written.header();
		return Answer.of(List.of("Generating %s ... done".formatted(written.path())),
				Json.object("revision", header.id(), "downRevisions", header.downRevisions(), "dependsOn",
						header.dependsOn(), "branchLabels", header.branchLabels(), "message", header.message(), "file",
						written.path().toString()));
	}

}
