package dev.migrations.command;

import java.nio.file.Path;

import dev.migrations.script.RevisionHeader;

/**
 * A revision that was written.
 *
 * @param header what it says about itself
 * @param path its file
 */
public record WrittenRevision(RevisionHeader header, Path path) {

	/**
	 * Its id.
	 * @return the full id
	 */
	public String id() {
		return this.header.id();
	}

}
