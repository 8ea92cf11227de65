package dev.migrations.command;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.script.SchemaDump;

/**
 * A dump that became the first revision.
 *
 * @param written the revision
 * @param leftOut how many of its statements do not belong into a revision
 * @param otherTool whether the table in which another migration tool keeps its history is
 * among them
 * @param rows whether it inserts rows
 */
public record AdoptedDump(WrittenRevision written, int leftOut, boolean otherTool, boolean rows) {

	static AdoptedDump of(WrittenRevision written, SchemaDump dump) {
		return new AdoptedDump(written, dump.leftOut().size(),
				dump.leftOut().stream().anyMatch(SchemaDump::isOfAnotherTool), dump.hasRows());
	}

	/**
	 * What a database has and the dump does not, in general.
	 * @return kinds of things, in the plural
	 */
	public List<String> missing() {
		List<String> missing = new ArrayList<>(List.of("roles", "settings of roles and databases"));
		if (!this.rows) {
			missing.addAll(List.of("rows", "large objects"));
		}
		return List.copyOf(missing);
	}

}
