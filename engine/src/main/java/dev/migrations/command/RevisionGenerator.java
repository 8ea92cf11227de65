package dev.migrations.command;

import java.util.List;

import dev.migrations.script.RevisionSections;
import dev.migrations.script.ScriptDirectory;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what a new revision is to do.
 */
@FunctionalInterface
public interface RevisionGenerator {

	/**
	 * Find out what the revisions lack.
	 * @param scripts the revisions that there are
	 * @return what to write, or {@code null} when nothing is needed
	 */
	@Nullable Script generate(ScriptDirectory scripts);

	/**
	 * What to write.
	 *
	 * @param sections the SQL of upgrade and downgrade
	 * @param generated the checksums of the upgrade's statements, as a header has them
	 */
	record Script(RevisionSections sections, List<String> generated) {

		public Script {
			generated = List.copyOf(generated);
		}

	}

}
