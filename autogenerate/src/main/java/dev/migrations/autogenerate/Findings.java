package dev.migrations.autogenerate;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.compare.LeftAlone;
import dev.migrations.compare.LikelyRename;
import dev.migrations.schema.Schema;

/**
 * What a comparison found.
 *
 * @param before what is there
 * @param comparing the comparison that found it
 * @param changes the changes
 * @param leftAlone what differs and stays as it is
 * @param likelyRenames what may be the same under another name
 */
record Findings(Schema before, Comparing comparing, EditedChanges changes, List<LeftAlone> leftAlone,
		List<LikelyRename> likelyRenames) {

	Findings {
		leftAlone = List.copyOf(leftAlone);
		likelyRenames = List.copyOf(likelyRenames);
	}

	/**
	 * Leave more alone.
	 * @param further what is left alone, too
	 * @return further findings
	 */
	Findings besides(List<LeftAlone> further) {
		List<LeftAlone> all = new ArrayList<>(further);
		all.addAll(this.leftAlone);
		return new Findings(this.before, this.comparing, this.changes, all, this.likelyRenames);
	}

	void log() {
		FindingsLog.changes(this.changes.describe());
		FindingsLog.likelyRenames(this.likelyRenames);
		FindingsLog.leftAlone(this.leftAlone);
	}

}
