package dev.migrations.script;

import java.util.Optional;

/**
 * A Java revision.
 *
 * @param header what the annotation says
 * @param script the instance that runs
 * @param reversible whether it can be undone
 */
public record JavaRevision(RevisionHeader header, RevisionScript script, boolean reversible) implements RevisionSource {

	@Override
	public String location() {
		return "class:" + source();
	}

	@Override
	public String source() {
		return this.script.getClass().getName();
	}

	@Override
	public Optional<String> checksum() {
		return Optional.empty();
	}

	/**
	 * Whether the revision may run again once its transaction was rolled back.
	 * @return what its annotation says
	 */
	public boolean repeatable() {
		Revision revision = this.script.getClass().getAnnotation(Revision.class);
		return revision != null && revision.repeatable();
	}

}
