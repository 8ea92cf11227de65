package dev.migrations.run;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.Problem;
import dev.migrations.revision.RevisionNode;

/**
 * Why a plan does not run as it is.
 */
public sealed interface RunProblem extends Problem {

	/**
	 * Another migrator has moved the database between a relative request, such as
	 * {@code -1}, and the moment at which it could run.
	 */
	record DatabaseMoved(Set<String> before, Set<String> now) implements RunProblem {

		public DatabaseMoved {
			before = Set.copyOf(before);
			now = Set.copyOf(now);
		}

		@Override
		public String fact() {
			return "The database was at %s and is at %s now: somebody else has moved it meanwhile, and the request counts from there."
				.formatted(new TreeSet<>(this.before), new TreeSet<>(this.now));
		}

		@Override
		public String remedy() {
			return "Look with 'current', and name the revision that you want.";
		}

	}

	/**
	 * A revision lets backslashes escape in plain strings, which its text cannot be split
	 * by.
	 */
	record EscapingStrings(List<String> places) implements RunProblem {

		public EscapingStrings {
			places = List.copyOf(places);
		}

		@Override
		public String fact() {
			return "Statements are split as with 'standard_conforming_strings = on', which is switched off by %s."
				.formatted(String.join(", ", this.places));
		}

		@Override
		public String remedy() {
			return "Take the setting out, and write strings in which backslashes escape as E'...'.";
		}

	}

	/**
	 * A plan would undo revisions that cannot be undone. Nothing was run.
	 */
	record IrreversibleRevision(List<RevisionNode> revisions) implements RunProblem {

		public IrreversibleRevision {
			revisions = List.copyOf(revisions);
		}

		@Override
		public String fact() {
			return "The downgrade contains what cannot be undone: %s.".formatted(RevisionNode.named(this.revisions));
		}

		@Override
		public String remedy() {
			return "Nothing was run. Write a downgrade for each, or choose a target above them.";
		}

	}

	/**
	 * A script for {@code psql} would contain Java revisions.
	 */
	record JavaRevisionsOffline(List<RevisionNode> revisions) implements RunProblem {

		public JavaRevisionsOffline {
			revisions = List.copyOf(revisions);
		}

		@Override
		public String fact() {
			return "The script would contain Java revisions, whose SQL is not known before they run: %s."
				.formatted(RevisionNode.named(this.revisions));
		}

		@Override
		public String remedy() {
			return "Run them with the engine, and choose targets that leave them out of the script.";
		}

	}

	/**
	 * A revision counts on something that only its session has, beyond a statement
	 * outside a transaction: a later start, which goes on there after a break-off, would
	 * not have it.
	 */
	record LostSessionState(String fact, String remedy, List<String> places) implements RunProblem {

		public LostSessionState {
			places = List.copyOf(places);
		}

		static LostSessionState planned(List<String> dependencies, List<String> places) {
			return new LostSessionState(
					"What only the session has is lost when a statement outside a transaction is broken off, but "
							+ String.join("; ", dependencies) + ".",
					"Put the statement outside a transaction into a revision of its own, or keep in an ordinary table what is "
							+ "needed behind it.",
					places);
		}

		static LostSessionState possessions(Collection<String> held, String place) {
			return new LostSessionState(
					place + " runs outside a transaction, and what follows it may need what only the session has: "
							+ String.join(", ", held) + ".",
					"Remove it before that statement, put the statement into a revision of its own, or keep in an ordinary "
							+ "table what is needed behind it.",
					List.of(place));
		}

		static LostSessionState settings(Collection<String> changed, String place) {
			return new LostSessionState(place
					+ " runs outside a transaction, and a later start that goes on there would not have what a block or "
					+ "a function before it has set: '" + String.join("', '", changed) + "'.",
					"Set it with a statement of its own, such as 'SET search_path = ...', which is made again; or put it back "
							+ "at the end of the block.",
					List.of(place));
		}

	}

}
