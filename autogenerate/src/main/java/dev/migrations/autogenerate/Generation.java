package dev.migrations.autogenerate;

import java.util.List;

import dev.migrations.compare.LeftAlone;
import dev.migrations.diff.ChangeNote;
import dev.migrations.diff.DetectedChange;
import org.jspecify.annotations.Nullable;

/**
 * What autogenerate found and, if it was asked for and there is something to do, the
 * script.
 *
 * @param changes what was detected, in the order of the script
 * @param leftAlone what differs and stays as it is
 * @param script the proven script, or {@code null}
 */
public record Generation(List<DetectedChange> changes, List<LeftAlone> leftAlone, @Nullable Script script) {

	public Generation {
		changes = List.copyOf(changes);
		leftAlone = List.copyOf(leftAlone);
	}

	/**
	 * Whether there is nothing to do.
	 * @return whether the model and what it was compared with agree
	 */
	public boolean isEmpty() {
		return this.changes.isEmpty();
	}

	/**
	 * A script that was proven.
	 *
	 * @param upgrade the SQL of the upgrade
	 * @param downgrade the SQL of the downgrade
	 * @param generated the checksums of the upgrade's statements, as a header has them
	 * @param losses what loses data, or may
	 */
	public record Script(String upgrade, String downgrade, List<String> generated, List<ChangeNote> losses) {

		public Script {
			generated = List.copyOf(generated);
			losses = List.copyOf(losses);
		}

	}

}
