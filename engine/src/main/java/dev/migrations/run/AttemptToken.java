package dev.migrations.run;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tells one attempt at a statement from every other.
 *
 * @param revision the statement's revision
 * @param value the token
 */
record AttemptToken(String revision, String value) {

	static AttemptToken create(String revision) {
		return new AttemptToken(revision, HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt()));
	}

	/**
	 * What the statement begins with. An identifier has no character that could end it.
	 * @return a comment
	 */
	String comment() {
		return "/* migrations %s %s */ ".formatted(this.revision, this.value);
	}

}
