package dev.migrations.run;

/**
 * Puts the lines of a script for {@code psql} together.
 */
final class OfflineWriter {

	private final StringBuilder text = new StringBuilder();

	/**
	 * Add a comment, on one line whatever it contains.
	 * @param comment the comment
	 * @return this writer
	 */
	OfflineWriter comment(String comment) {
		return command("-- " + comment.replaceAll("\\R", " "));
	}

	OfflineWriter command(String command) {
		this.text.append(command).append('\n');
		return this;
	}

	/**
	 * Leave a line empty.
	 * @return this writer
	 */
	OfflineWriter section() {
		return command("");
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
