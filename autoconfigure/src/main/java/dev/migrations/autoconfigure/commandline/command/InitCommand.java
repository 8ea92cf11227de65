package dev.migrations.autoconfigure.commandline.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.command.PreparedDirectory;
import dev.migrations.command.WrittenRevision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Makes a directory for revisions.
 */
@Command(name = "init",
		description = "Make a directory for revisions. What is there stays as it is. Needs no database.",
		footer = { "%nExamples:", "  migrations init",
				"  pg_dump --schema-only --no-owner shop > dump.sql; migrations init --from-dump dump.sql" })
final class InitCommand extends EngineCommand {

	@Parameters(paramLabel = "DIR", arity = "0..1",
			description = "The directory. Default: the property 'migrations.directory'.")
	private @Nullable Path directory;

	@Option(names = "--from-dump", paramLabel = "FILE",
			description = "Make the first revision of the output of 'pg_dump --schema-only --no-owner'.")
	private @Nullable Path dump;

	@Override
	public Answer run(CommandSession session) {
		Path directory = (this.directory != null) ? this.directory : session.directory();
		if (this.dump != null) {
			WrittenRevision written = session.author().initFromDump(directory, this.dump);
			return WrittenFiles.answer(written)
				.withNote("Databases that have this schema are stamped, once the application has the file:"
						+ " 'migrations stamp %s'.".formatted(written.id()));
		}
		return answer(session.author().init(directory));
	}

	private static Answer answer(PreparedDirectory prepared) {
		List<String> created = prepared.created().stream().map(Objects::toString).toList();
		List<String> lines = created.isEmpty()
				? List.of("Nothing to do: '%s' is ready.".formatted(prepared.directory()))
				: created.stream().map("Creating %s ... done"::formatted).toList();
		return Answer.of(lines, Json.object("directory", prepared.directory().toString(), "created", created));
	}

}
