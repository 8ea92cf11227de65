package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.command.NewRevision;
import dev.migrations.command.RevisionAuthor;
import dev.migrations.command.RevisionGenerator;
import dev.migrations.command.WrittenRevision;
import dev.migrations.schema.QualifiedName;
import dev.migrations.scratch.ScratchDatabase;
import dev.migrations.scratch.ScratchServer;
import dev.migrations.scratch.ScratchServers;
import dev.migrations.script.RevisionSections;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.session.ServerAccess;
import dev.migrations.sql.Placeholders;
import dev.migrations.store.TableNames;
import org.jspecify.annotations.Nullable;

/**
 * Generates revisions from the model of an application:
 * <ol>
 * <li>A scratch database gets the schema that is there: the revisions are replayed, or
 * the application's database is copied. The model is read meanwhile.</li>
 * <li>A copy of it gets the schema that the model wants.</li>
 * <li>PostgreSQL's catalogs of both are compared.</li>
 * <li>The changes become a script, which is proven in the first scratch database.</li>
 * </ol>
 *
 * @param model tells what the application needs
 * @param settings how revisions are generated
 * @param own the engine's own tables
 * @param placeholders what a script must not be taken for
 * @param hooks what the application decides
 * @param application how to reach the application's database; {@code null} when there is
 * none
 */
public record Autogenerator(ModelSource model, AutogenerateSettings settings, TableNames own, Placeholders placeholders,
		AutogenerateHooks hooks, @Nullable ServerAccess application) {

	/**
	 * Find out what the model needs, without a script.
	 * @param scripts the revisions
	 * @param request what is asked for
	 * @return what was found
	 */
	public Generation check(ScriptDirectory scripts, AutogenerateRequest request) {
		return run(scripts, request, false);
	}

	/**
	 * Find out what the model needs, and prove a script that makes it.
	 * @param scripts the revisions
	 * @param request what is asked for
	 * @return what was found, with a script if there is something to do
	 */
	public Generation generate(ScriptDirectory scripts, AutogenerateRequest request) {
		return run(scripts, request, true);
	}

	/**
	 * Write a revision that does what the model needs and the revisions lack.
	 * @param author writes it
	 * @param revision what the revision is to be like
	 * @param request what is asked for
	 * @return what was found, and the revision; none when nothing is needed
	 */
	public GeneratedRevision write(RevisionAuthor author, NewRevision revision, AutogenerateRequest request) {
		List<Generation> found = new ArrayList<>();
		WrittenRevision written = author.generate(revision, (scripts) -> {
			found.add(generate(scripts, request));
			return text(found.get(0).script());
		});
		return new GeneratedRevision(found.get(0), written);
	}

	private static RevisionGenerator.@Nullable Script text(Generation.@Nullable Script script) {
		return (script != null) ? new RevisionGenerator.Script(
				new RevisionSections(script.upgrade(), script.downgrade()), script.generated()) : null;
	}

	private Generation run(ScriptDirectory scripts, AutogenerateRequest request, boolean prove) {
		try (ScratchServer server = Phases.time("Opening the scratch server",
				() -> ScratchServers.open(this.settings.scratch(), this.application));
				ModelReading reading = ModelReading.start(this.model, server.version())) {
			PresentSchema present = Phases.time("Making what is there", () -> present(server, scripts, request));
			ScratchDatabase copy = Phases.time("Copying it", () -> server.copy(present.database()));
			Model model = Phases.time("Waiting for the model", reading::get);
			try (Connection there = present.database().connect(); Connection wanted = copy.connect()) {
				return new AutogenerateRun(this, request, present, there, wanted).run(model, prove);
			}
		}
		catch (SQLException ex) {
			throw new AutogenerateFailedException(ex);
		}
	}

	private PresentSchema present(ScratchServer server, ScriptDirectory scripts, AutogenerateRequest request)
			throws SQLException {
		if (request.against() == Against.REVISIONS) {
			return ReplayedSchema.make(server, scripts, request.replayJava());
		}
		if (this.application == null) {
			throw new NoDatabaseException();
		}
		try (Connection live = this.application.connect()) {
			return CopiedSchema.make(server, live);
		}
	}

	ComparedTables tables(ModelNames names, Set<String> schemas, Set<QualifiedName> uncertain) {
		return new ComparedTables(this.own, this.settings, this.hooks.filters(), names.defaultSchema(), schemas,
				uncertain);
	}

}
