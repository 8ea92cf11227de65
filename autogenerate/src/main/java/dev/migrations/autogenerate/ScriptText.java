package dev.migrations.autogenerate;

import java.util.List;

import dev.migrations.autogenerate.Proof.Proven;
import dev.migrations.diff.ChangeNote;
import dev.migrations.script.Checksum;
import dev.migrations.sql.Placeholders;
import dev.migrations.sql.SqlSplitter;

/**
 * Writes a proven script as the sections of a revision file.
 *
 * @param placeholders what the text must not be taken for
 * @param unproven what the scratch database lacked
 * @param refused statements of the model that were left out
 */
record ScriptText(Placeholders placeholders, List<String> unproven, ModelProblems refused) {

	Generation.Script write(Proven proven) {
		SectionText upgrade = new SectionText();
		this.refused.lines().forEach((line) -> upgrade.remark("Left out, because PostgreSQL refuses it: " + line));
		if (!this.unproven.isEmpty()) {
			upgrade.remark("Proven on a copy of the database without: " + String.join(", ", this.unproven) + ".");
		}
		proven.script().upgrade().forEach(upgrade::add);
		SectionText downgrade = new SectionText();
		proven.script()
			.irreversibleDescriptions()
			.forEach((description) -> downgrade.remark("Cannot be undone and stays: " + description + "."));
		proven.notRestored().forEach((object) -> downgrade.remark("Does not come back: " + object + "."));
		proven.script().downgrade().forEach(downgrade::add);
		return new Generation.Script(this.placeholders.escape(upgrade.toString()),
				this.placeholders.escape(downgrade.toString()), generated(proven), losses(proven));
	}

	private List<String> generated(Proven proven) {
		return proven.script()
			.upgrade()
			.stream()
			.filter((step) -> proven.changes().isGenerated(step.change()))
			.flatMap((step) -> step.statements().stream())
			.flatMap((sql) -> SqlSplitter.split(this.placeholders.escape(sql), 1).statements().stream())
			.map(Checksum::ofGenerated)
			.toList();
	}

	private static List<ChangeNote> losses(Proven proven) {
		return proven.script()
			.upgrade()
			.stream()
			.flatMap((step) -> step.notes().stream())
			.filter(ChangeNote::lossy)
			.toList();
	}

}
