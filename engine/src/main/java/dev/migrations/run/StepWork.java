package dev.migrations.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.migrations.PlainText;
import dev.migrations.revision.HeadChange;
import dev.migrations.revision.RevisionNode;
import dev.migrations.revision.Step;
import dev.migrations.script.Checksum;
import dev.migrations.script.RevisionSource;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptStatement;
import dev.migrations.script.SqlRevision;
import dev.migrations.sql.SessionEffect;
import dev.migrations.sql.SessionState;
import dev.migrations.store.Direction;
import dev.migrations.store.JournalEntry;
import dev.migrations.store.StepRecord;

/**
 * A step together with the script that it runs.
 *
 * @param step the step
 * @param direction which way it goes
 * @param source the revision's script; empty for a stamp to base
 */
record StepWork(Step step, Direction direction, Optional<RevisionSource> source) {

	static StepWork of(Step step, ScriptDirectory scripts) {
		RevisionNode revision = step.revision();
		return new StepWork(step, direction(step), (revision != null) ? scripts.find(revision.id()) : Optional.empty());
	}

	private static Direction direction(Step step) {
		if (step instanceof Step.Upgrade) {
			return Direction.UPGRADE;
		}
		return (step instanceof Step.Downgrade) ? Direction.DOWNGRADE : Direction.STAMP;
	}

	/**
	 * The statements of a revision file that the step runs.
	 * @return the statements in order; none for a stamp and for a Java revision
	 */
	List<ScriptStatement> statements() {
		if (this.direction == Direction.STAMP || !(this.source.orElse(null) instanceof SqlRevision revision)) {
			return List.of();
		}
		List<ScriptStatement> downgrade = revision.downgrade();
		if (this.direction == Direction.UPGRADE || downgrade == null) {
			return revision.upgrade();
		}
		return downgrade;
	}

	/**
	 * Whether the step cannot be one transaction.
	 * @return whether a statement runs outside a transaction
	 */
	boolean isJournaled() {
		return statements().stream().anyMatch(ScriptStatement::autocommit);
	}

	/**
	 * The custom settings that the revision may change, as far as its text tells.
	 * @return their names
	 */
	Set<String> customSettings() {
		return statements().stream()
			.flatMap((statement) -> SessionEffect.customSettings(statement.text()).stream())
			.collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/**
	 * What the first statements have set for the rest of the session.
	 * @param completed the number of those statements
	 * @return those of them that do nothing else
	 */
	List<String> settingsBefore(int completed) {
		return statements().stream()
			.limit(completed)
			.map(ScriptStatement::text)
			.filter(SessionEffect::isSetting)
			.toList();
	}

	/**
	 * Find a statement outside a transaction that counts on a setting which changes what
	 * names mean.
	 * @return that statement, if there is one
	 */
	Optional<ScriptStatement> outsideAfterSetting() {
		List<ScriptStatement> all = statements();
		return IntStream.range(0, all.size())
			.filter((index) -> all.get(index).autocommit()
					&& settingsBefore(index).stream().anyMatch(SessionEffect::changesNames))
			.mapToObj(all::get)
			.findFirst();
	}

	/**
	 * Find statements that need what only their session has, across one outside a
	 * transaction.
	 * @return the dependencies in order
	 */
	List<SessionState.Dependency> sessionDependencies() {
		List<ScriptStatement> all = statements();
		return isJournaled() ? SessionState.dependencies(all.stream().map(ScriptStatement::text).toList(),
				(index) -> all.get(index).autocommit()) : List.of();
	}

	/**
	 * Find the next statement outside a transaction.
	 * @param from where to begin
	 * @return its number, from 0; the number of all statements when none is left
	 */
	int nextOutside(int from) {
		List<ScriptStatement> all = statements();
		int index = from;
		while (index < all.size() && !all.get(index).autocommit()) {
			index++;
		}
		return index;
	}

	Optional<ScriptStatement> firstOutside() {
		return statements().stream().filter(ScriptStatement::autocommit).findFirst();
	}

	/**
	 * The checksums of the first statements.
	 * @param count the number of those statements
	 * @return checksums in order; fewer when there are not so many statements
	 */
	List<String> checksums(int count) {
		return statements().stream().limit(count).map(Checksum::of).toList();
	}

	/**
	 * Whether an unfinished step is this one, whatever has become of its statements.
	 * @param entry the unfinished step
	 * @return whether this step is to go on with it
	 */
	boolean continues(JournalEntry entry) {
		return this.direction == entry.direction()
				&& this.source.filter((each) -> each.header().id().equals(entry.revision())).isPresent();
	}

	/**
	 * Say where a statement stands.
	 * @param index its number, from 0; there may be no such statement
	 * @return revision, file, line and number
	 */
	FailedStatement at(int index) {
		RevisionSource script = this.source.orElseThrow();
		int line = (index < statements().size()) ? statements().get(index).sql().line() : 0;
		return new FailedStatement(script.header().id(), script.source(), line, index + 1, null);
	}

	String place(int index) {
		return at(index).toString();
	}

	StepRecord record() {
		return this.source.map(this::record)
			.orElseGet(() -> new StepRecord(null, this.direction, List.of(), List.of(), List.of(), null, null));
	}

	private StepRecord record(RevisionSource source) {
		var header = source.header();
		return new StepRecord(header.id(), this.direction, header.downRevisions(), header.dependsOn(),
				header.branchLabels(), header.message(), source.checksum().orElse(null));
	}

	/**
	 * Describe the step in Alembic's form.
	 * @return such as {@code upgrade 18f8cd9baed4 -> 3f2a9c41d07b, add invoice table}
	 */
	String description() {
		if (this.direction == Direction.STAMP) {
			return (this.step.change() instanceof HeadChange.Keep)
					? "stamp checksum of %s".formatted(record().revision()) : "stamp %s -> %s"
						.formatted(join(this.step.change().deleted()), join(this.step.change().inserted()));
		}
		var header = this.source.orElseThrow().header();
		String below = join(header.downRevisions());
		String move = (this.direction == Direction.UPGRADE) ? "upgrade %s -> %s".formatted(below, header.id())
				: "downgrade %s -> %s".formatted(header.id(), below);
		return (header.message() != null) ? move + ", " + header.message() : move;
	}

	/**
	 * The log line that announces the step.
	 * @return the line
	 */
	@Override
	public String toString() {
		return PlainText.line("Running " + description());
	}

	private static String join(Iterable<String> revisions) {
		return String.join(", ", revisions);
	}

}
