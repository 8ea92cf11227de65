package dev.migrations.autoconfigure.commandline.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.migrations.autoconfigure.commandline.text.Json;
import dev.migrations.command.AdoptedDump;
import dev.migrations.command.MigrationEngine;
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
		description = "Make a directory for revisions. What is there stays as it is. Needs no database but for --from-dump.",
		footer = { "%nExamples:", "  migrations init",
				"  pg_dump --schema-only --no-owner shop > dump.sql; migrations init --from-dump dump.sql" })
final class InitCommand extends EngineCommand {

	@Parameters(paramLabel = "DIR", arity = "0..1",
			description = "The directory. Default: the property 'migrations.directory'.")
	private @Nullable Path directory;

	@Option(names = "--from-dump", paramLabel = "FILE",
			description = "Make the first revision of the output of 'pg_dump --schema-only --no-owner',"
					+ " and stamp the database with it if it has the tables.")
	private @Nullable Path dump;

	@Override
	public Answer run(CommandSession session) {
		Path directory = (this.directory != null) ? this.directory : session.directory();
		if (this.dump != null) {
			return adopt(session, directory, this.dump);
		}
		return answer(session.author().init(directory));
	}

	/*
	 * The database is asked first, so that nothing is written when it cannot be stamped.
	 */
	private static Answer adopt(CommandSession session, Path directory, Path dump) {
		MigrationEngine engine = session.changingEngine();
		engine.current();
		AdoptedDump adopted = session.author().initFromDump(directory, dump);
		WrittenRevision written = adopted.written();
		MigrationEngine adopting = engine.with(session.author().scripts(directory));
		List<String> missing = adopting.missingTables(List.of(written.id()));
		if (!missing.isEmpty()) {
			return answer(adopted, false).withNote(unstamped(written, missing));
		}
		adopting.stamp(written.id());
		return answer(adopted, true)
			.withNote("The database is stamped with it. Stamp others that have this schema, once the application"
					+ " has the file: 'migrations stamp %s'.".formatted(written.id()));
	}

	private static Answer answer(AdoptedDump adopted, boolean stamped) {
		Answer answer = WrittenFiles.answer(adopted.written());
		List<String> lines = new ArrayList<>(answer.lines());
		if (adopted.otherTool()) {
			lines.add("Left out the table in which another migration tool keeps its history: no revision owns it.");
		}
		lines.add("Not in the dump: " + String.join(", ", adopted.missing())
				+ ". Write those that a new database needs into a further revision.");
		Map<String, @Nullable Object> json = new LinkedHashMap<>(answer.json());
		json.put("stamped", stamped);
		json.put("leftOut", adopted.leftOut());
		json.put("otherTool", adopted.otherTool());
		json.put("missing", adopted.missing());
		return Answer.of(lines, json);
	}

	private static String unstamped(WrittenRevision written, List<String> missing) {
		return "The database lacks " + missing.size()
				+ ((missing.size() > 1) ? " tables of the dump, such as" : " table of the dump:") + " '"
				+ missing.get(0)
				+ "', and is not stamped. 'migrations upgrade' runs the revision where it has none of them; a database that"
				+ " has this schema is stamped with 'migrations stamp " + written.id() + "'.";
	}

	private static Answer answer(PreparedDirectory prepared) {
		List<String> created = prepared.created().stream().map(Objects::toString).toList();
		List<String> lines = created.isEmpty()
				? List.of("Nothing to do: '%s' is ready.".formatted(prepared.directory()))
				: created.stream().map("Creating %s ... done"::formatted).toList();
		return Answer.of(lines, Json.object("directory", prepared.directory().toString(), "created", created));
	}

}
