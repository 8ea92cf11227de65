package dev.migrations.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.sql.SessionEffect;

/**
 * What the revision at hand sets for the rest of the session.
 */
final class RevisionSettings {

	private final List<String> statements = new ArrayList<>();

	private Set<String> custom = Set.of();

	/**
	 * Begin with another revision.
	 * @param work its step
	 * @param completed how many of its statements an earlier run has completed
	 */
	void begin(StepWork work, int completed) {
		this.statements.clear();
		this.statements.addAll(work.settingsBefore(completed));
		this.custom = work.customSettings();
	}

	void add(String statement) {
		this.statements.add(statement);
	}

	/**
	 * The custom settings that it may change.
	 * @return their names
	 */
	Set<String> custom() {
		return this.custom;
	}

	/**
	 * What it has set until now.
	 * @return statements in order
	 */
	List<String> statements() {
		return List.copyOf(this.statements);
	}

	/**
	 * What of it changes with whose rights the session works.
	 * @return statements in order
	 */
	List<String> rights() {
		return this.statements.stream().filter(SessionEffect::changesRights).toList();
	}

}
