package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import dev.migrations.diff.AddEnumValue;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeDescription;

/**
 * The script of changes, forth and back.
 */
final class GeneratedScript {

	private final List<ScriptStep> upgrade;

	private final List<ScriptStep> downgrade;

	private final List<Change> irreversible;

	private GeneratedScript(List<ScriptStep> upgrade, List<ScriptStep> downgrade, List<Change> irreversible) {
		this.upgrade = List.copyOf(upgrade);
		this.downgrade = List.copyOf(downgrade);
		this.irreversible = List.copyOf(irreversible);
	}

	static GeneratedScript of(List<Change> changes, Statements renderer) {
		List<Change> back = new ArrayList<>();
		List<Change> irreversible = new ArrayList<>();
		List<Change> reversed = new ArrayList<>(changes);
		Collections.reverse(reversed);
		for (Change change : reversed) {
			Optional<Change> reverse = change.reverse();
			reverse.ifPresentOrElse(back::add, () -> irreversible.add(change));
		}
		return new GeneratedScript(ScriptStep.of(changes, renderer), ScriptStep.of(back, renderer), irreversible);
	}

	/**
	 * The same script when more is known about its steps.
	 * @param upgrade the steps forth
	 * @param downgrade the steps back
	 * @return the script
	 */
	GeneratedScript with(List<ScriptStep> upgrade, List<ScriptStep> downgrade) {
		return new GeneratedScript(upgrade, downgrade, this.irreversible);
	}

	/**
	 * The same script when more is known about some of its steps forth.
	 * @param known these steps, whose statements are the same
	 * @return the script
	 */
	GeneratedScript knowing(List<ScriptStep> known) {
		return with(this.upgrade.stream()
			.map((step) -> known.stream()
				.filter((each) -> each.statements().equals(step.statements()))
				.findFirst()
				.orElse(step))
			.toList(), this.downgrade);
	}

	/**
	 * Whether it can run once more after its way back. Values of enum types are added if
	 * they are not there.
	 * @return whether nothing else is irreversible
	 */
	boolean isRepeatable() {
		return this.irreversible.stream().allMatch(AddEnumValue.class::isInstance);
	}

	List<ScriptStep> upgrade() {
		return this.upgrade;
	}

	List<ScriptStep> downgrade() {
		return this.downgrade;
	}

	/**
	 * The changes that the way back leaves.
	 * @return what cannot be undone
	 */
	List<Change> irreversible() {
		return this.irreversible;
	}

	/**
	 * What the way back leaves, in words.
	 * @return a description for each
	 */
	List<String> irreversibleDescriptions() {
		return this.irreversible.stream()
			.flatMap((change) -> ChangeDescription.of(change).stream())
			.map((detected) -> detected.description())
			.toList();
	}

}
