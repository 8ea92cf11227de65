package dev.migrations.run;

import org.jspecify.annotations.Nullable;

/**
 * Where a failed statement stands.
 *
 * @param revision the revision
 * @param source the file or class
 * @param line the line of the error, from 1; 0 when it has none
 * @param number the statement's number in its section, from 1; 0 for a Java revision
 * @param sql the statement; null where the failure of a Java revision does not tell it
 */
public record FailedStatement(String revision, String source, int line, int number, @Nullable String sql) {

	@Override
	public String toString() {
		String place = this.source + ((this.line > 0) ? ":" + this.line : "");
		String statement = (this.number > 0) ? ", statement %s".formatted(this.number) : "";
		return "'%s' (%s%s)".formatted(this.revision, place, statement);
	}

}
