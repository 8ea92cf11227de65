package dev.migrations.autoconfigure.commandline.text;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.command.MigrationStatus;
import dev.migrations.command.RevisionState;
import dev.migrations.command.RevisionStatus;
import dev.migrations.revision.RevisionGraph;
import dev.migrations.revision.RevisionNode;
import dev.migrations.script.RevisionHeader;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;

/**
 * Looks up how revisions are shown, with or without what the database says about them.
 */
public final class RevisionViews {

	private final ScriptDirectory scripts;

	private final RevisionGraph graph;

	private final Optional<MigrationStatus> status;

	private final Set<String> effectiveHeads;

	private final Set<String> current;

	private final Map<String, RevisionStatus> known;

	private RevisionViews(ScriptDirectory scripts, Optional<MigrationStatus> status) {
		this.scripts = scripts;
		this.graph = scripts.graph();
		this.status = status;
		this.effectiveHeads = ids(this.graph.effectiveHeads());
		this.current = status.map((found) -> current(this.graph, found)).orElse(Set.of());
		this.known = status.map(RevisionViews::known).orElse(Map.of());
	}

	/**
	 * Show what the scripts say.
	 * @param scripts the scripts
	 * @return views without a state
	 */
	public static RevisionViews of(ScriptDirectory scripts) {
		return new RevisionViews(scripts, Optional.empty());
	}

	/**
	 * Show what the scripts and the database say.
	 * @param scripts the scripts
	 * @param status what the database says
	 * @return views with a state
	 */
	public static RevisionViews of(ScriptDirectory scripts, MigrationStatus status) {
		return new RevisionViews(scripts, Optional.of(status));
	}

	private static Set<String> current(RevisionGraph graph, MigrationStatus status) {
		List<String> applied = in(RevisionState.APPLIED, status).map(RevisionStatus::revision).toList();
		Set<String> current = new HashSet<>(ids(graph.current(applied)));
		in(RevisionState.UNKNOWN, status).forEach((revision) -> current.removeAll(revision.downRevisions()));
		current.addAll(status.current());
		return current;
	}

	private static Stream<RevisionStatus> in(RevisionState state, MigrationStatus status) {
		return status.revisions().stream().filter((revision) -> revision.state() == state);
	}

	private static Map<String, RevisionStatus> known(MigrationStatus status) {
		return status.revisions().stream().collect(Collectors.toMap(RevisionStatus::revision, Function.identity()));
	}

	private static Set<String> ids(List<RevisionNode> nodes) {
		return nodes.stream().map(RevisionNode::id).collect(Collectors.toSet());
	}

	/**
	 * Show revisions of the scripts.
	 * @param nodes the revisions
	 * @return their views, in the same order
	 */
	public List<RevisionView> of(List<RevisionNode> nodes) {
		return nodes.stream().map(this::of).toList();
	}

	/**
	 * Show the revisions that only the database knows.
	 * @return their views, newest first
	 */
	public List<RevisionView> unknown() {
		return this.status.stream()
			.flatMap((found) -> in(RevisionState.UNKNOWN, found))
			.map((revision) -> view(revision, Optional.empty(), List.of()))
			.toList();
	}

	private RevisionView of(RevisionNode node) {
		RevisionSource source = this.scripts.find(node.id()).orElseThrow();
		RevisionStatus found = this.known.get(node.id());
		RevisionStatus revision = (found != null) ? found : unasked(source);
		List<String> children = this.graph.nodes()
			.stream()
			.filter((candidate) -> candidate.downRevisions().contains(node.id()))
			.map(RevisionNode::id)
			.toList();
		return view(revision, Optional.of(source), children);
	}

	private static RevisionStatus unasked(RevisionSource source) {
		RevisionHeader header = source.header();
		return new RevisionStatus(header.id(), header.downRevisions(), header.dependsOn(), header.branchLabels(),
				header.message(), header.created(), source.location(), RevisionState.PENDING, false);
	}

	private RevisionView view(RevisionStatus revision, Optional<RevisionSource> source, List<String> children) {
		String state = this.status.isPresent() ? revision.state().name().toLowerCase(Locale.ROOT) : null;
		return new RevisionView(revision, source.map(RevisionSource::source).orElse(null), state, children,
				marks(revision, children));
	}

	private Set<Mark> marks(RevisionStatus revision, List<String> children) {
		Set<Mark> marks = EnumSet.noneOf(Mark.class);
		if (revision.state() == RevisionState.UNKNOWN) {
			marks.add(Mark.UNKNOWN);
		}
		else if (children.isEmpty()) {
			marks.add(this.effectiveHeads.contains(revision.revision()) ? Mark.HEAD : Mark.EFFECTIVE_HEAD);
		}
		if (revision.changed()) {
			marks.add(Mark.CHANGED);
		}
		if (this.current.contains(revision.revision())) {
			marks.add(Mark.CURRENT);
		}
		if (children.size() > 1) {
			marks.add(Mark.BRANCHPOINT);
		}
		if (revision.downRevisions().size() > 1) {
			marks.add(Mark.MERGEPOINT);
		}
		return marks;
	}

}
