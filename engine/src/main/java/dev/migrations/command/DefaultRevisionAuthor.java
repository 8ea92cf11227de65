package dev.migrations.command;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.script.RevisionHeader;
import dev.migrations.script.RevisionSections;
import dev.migrations.script.SchemaDump;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptSettings;
import org.jspecify.annotations.Nullable;

/**
 * The author: places a revision in the graph, then writes it.
 */
final class DefaultRevisionAuthor implements RevisionAuthor {

	private final ScriptSettings settings;

	private final RevisionWriter writer;

	private final HeaderFactory headers;

	private final DumpAdoption adoption;

	private final Supplier<? extends Collection<String>> currentRows;

	DefaultRevisionAuthor(ScriptSettings settings, RevisionWriter writer, HeaderFactory headers, DumpAdoption adoption,
			Supplier<? extends Collection<String>> currentRows) {
		this.settings = settings;
		this.writer = writer;
		this.headers = headers;
		this.adoption = adoption;
		this.currentRows = currentRows;
	}

	@Override
	public PreparedDirectory init(Path directory) {
		return NewDirectory.prepare(directory);
	}

	@Override
	public AdoptedDump initFromDump(Path directory, Path dump) {
		Placement placement = placement(directory);
		if (!placement.graph().nodes().isEmpty()) {
			throw new AuthorProblem.RevisionsExist(placement.graph().bases()).refusal();
		}
		SchemaDump schema = this.adoption.read(dump);
		RevisionHeader header = this.headers.header(placement, NewRevision.of("initial schema"));
		init(directory);
		return AdoptedDump.of(this.writer.writeSql(header, this.adoption.sections(schema), directory), schema);
	}

	@Override
	public WrittenRevision revision(NewRevision request) {
		RevisionHeader header = this.headers.header(placement(request.java() ? null : request.directory()), request);
		if (request.java()) {
			return this.writer.writeJava(header, this.settings.packages(), request.directory());
		}
		return this.writer.writeSql(header, RevisionSections.TEMPLATE, request.directory());
	}

	@Override
	public @Nullable WrittenRevision generate(NewRevision request, RevisionGenerator generator) {
		if (request.java()) {
			throw new AuthorProblem.GeneratedJava().refusal();
		}
		ScriptDirectory scripts = (request.directory() != null) ? scripts(request.directory()) : scripts();
		RevisionHeader header = this.headers.header(placement(scripts), request);
		RevisionGenerator.Script script = generator.generate(scripts);
		return (script != null) ? this.writer.writeSql(HeaderFactory.generated(header, script.generated()),
				script.sections(), request.directory()) : null;
	}

	@Override
	public WrittenRevision merge(NewMerge request) {
		Placement placement = placement(scripts());
		List<String> parents = placement.parents(request.revisions(), false);
		if (parents.size() < 2) {
			throw new AuthorProblem.TooFewHeads(request.revisions(), placement.graph().heads()).refusal();
		}
		RevisionHeader header = this.headers.header(placement, request.toRevision(parents), parents);
		return this.writer.writeSql(header, RevisionSections.EMPTY, null);
	}

	@Override
	public List<Path> files(String identifier) {
		ScriptDirectory scripts = scripts();
		List<RevisionNode> nodes = new Placement(scripts.graph(), this.currentRows).resolve(List.of(identifier));
		return new SourceFiles(scripts, this.writer.javaDirectory()).find(identifier, nodes);
	}

	@Override
	public ScriptDirectory scripts() {
		return ScriptDirectory.load(this.settings);
	}

	@Override
	public ScriptDirectory scripts(Path directory) {
		return ScriptDirectory.load(this.settings.withDirectory(directory));
	}

	private Placement placement(@Nullable Path directory) {
		return placement((directory != null) ? scripts(directory) : scripts());
	}

	private Placement placement(ScriptDirectory scripts) {
		RevisionGraph graph = scripts.graph();
		new JavaSources(this.writer.javaDirectory(), this.settings.packages()).checkCompiled(graph);
		return new Placement(graph, this.currentRows);
	}

}
