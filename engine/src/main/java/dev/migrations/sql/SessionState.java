package dev.migrations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds what statements need that only their session has, across a statement outside a
 * transaction: whoever goes on there after a break-off has another session. Told from the
 * text:
 * <ol>
 * <li>What a statement gives to the session is kept until it is removed.</li>
 * <li>A statement outside a transaction loses all of it, that of its own included.</li>
 * <li>A later statement that needs what is lost is a dependency, and so is an advisory
 * lock around the statement outside.</li>
 * </ol>
 */
public final class SessionState {

	private final List<Possession> held = new ArrayList<>();

	private final List<Possession> lost = new ArrayList<>();

	private final List<Dependency> dependencies = new ArrayList<>();

	private SessionState() {
	}

	/**
	 * Find the dependencies.
	 * @param statements the texts of statements in order
	 * @param isOutside whether the statement with this number runs outside a transaction
	 * @return the dependencies in order
	 */
	public static List<Dependency> dependencies(List<String> statements, IntPredicate isOutside) {
		SessionState state = new SessionState();
		for (int index = 0; index < statements.size(); index++) {
			state.add(index, new SessionStatement(statements.get(index)), isOutside.test(index));
		}
		return List.copyOf(state.dependencies);
	}

	/**
	 * Whether a temporary table vanishes with its transaction anyway.
	 * @param name the table's name
	 * @param statements the texts of the transaction's statements
	 * @return whether one of them creates it so
	 */
	public static boolean isDroppedOnCommit(String name, List<String> statements) {
		return !name.isEmpty() && statements.stream()
			.map(SessionStatement::new)
			.anyMatch((statement) -> statement.dropsOnCommit() && statement.names(name));
	}

	private void add(int index, SessionStatement statement, boolean isOutside) {
		if (isOutside) {
			breakOff(index);
		}
		this.lost.stream()
			.filter((possession) -> statement.needs(possession.kind(), possession.name()))
			.filter((possession) -> !isHeld(possession))
			.forEach((possession) -> this.dependencies.add(new Dependency(possession, index)));
		this.held.removeIf((possession) -> statement.removes(possession.kind(), possession.name()));
		for (SessionStatement.Gift gift : statement.gifts()) {
			(isOutside ? this.lost : this.held).add(new Possession(gift.kind(), gift.name(), index));
		}
	}

	private void breakOff(int index) {
		this.held.stream()
			.filter((possession) -> possession.kind() == Kind.ADVISORY_LOCK)
			.forEach((possession) -> this.dependencies.add(new Dependency(possession, index)));
		this.lost.addAll(this.held);
		this.held.clear();
	}

	private boolean isHeld(Possession possession) {
		return this.held.stream()
			.anyMatch((each) -> each.kind() == possession.kind() && each.name().equals(possession.name()));
	}

	/**
	 * What only one session has.
	 */
	public enum Kind {

		/** A temporary table, view or sequence. */
		TEMPORARY_TABLE("the temporary table"),

		/** A prepared statement. */
		PREPARED_STATEMENT("the prepared statement"),

		/** A cursor that outlives its transaction. */
		CURSOR("the cursor"),

		/** The numbers that the session has taken from sequences. */
		SEQUENCE_VALUE("the sequence value"),

		/** An advisory lock of the session. */
		ADVISORY_LOCK("the advisory lock");

		private final String words;

		Kind(String words) {
			this.words = words;
		}

	}

	/**
	 * Something that a statement gives to its session.
	 *
	 * @param kind what it is
	 * @param name its name; empty when it has none
	 * @param statement the number of the statement, from 0
	 */
	public record Possession(Kind kind, String name, int statement) {

		@Override
		public String toString() {
			return this.name.isEmpty() ? this.kind.words : this.kind.words + " '" + this.name + "'";
		}

	}

	/**
	 * A statement that needs what its session may have lost.
	 *
	 * @param possession what it needs
	 * @param statement the number of the statement, from 0
	 */
	public record Dependency(Possession possession, int statement) {
	}

}
