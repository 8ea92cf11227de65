package dev.migrations.script;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A revision file.
 *
 * @param header what the file says about itself
 * @param location where it is, as a location
 * @param source where it is, for people
 * @param text the whole file
 * @param upgrade the statements of the upgrade section
 * @param downgrade the statements of the downgrade section; null when there is no such
 * section
 */
public record SqlRevision(RevisionHeader header, String location, String source, String text,
		List<ScriptStatement> upgrade, @Nullable List<ScriptStatement> downgrade) implements RevisionSource {

	public SqlRevision {
		upgrade = List.copyOf(upgrade);
		downgrade = (downgrade != null) ? List.copyOf(downgrade) : null;
	}

	@Override
	public Optional<String> checksum() {
		return Optional.of(Checksum.of(this.upgrade));
	}

	@Override
	public boolean reversible() {
		return this.downgrade != null;
	}

	/**
	 * All statements.
	 * @return those of the upgrade, then those of the downgrade
	 */
	Stream<ScriptStatement> statements() {
		return Stream.concat(this.upgrade.stream(), Stream.ofNullable(this.downgrade).flatMap(List::stream));
	}

	/**
	 * Whether the downgrade section is there and empty, though the upgrade does
	 * something.
	 * @return whether a downgrade would leave the schema behind
	 */
	boolean forgetsDowngrade() {
		return this.downgrade != null && this.downgrade.isEmpty() && !this.upgrade.isEmpty();
	}

}
