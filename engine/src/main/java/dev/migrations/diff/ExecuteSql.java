package dev.migrations.diff;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Run a statement that somebody wrote.
 *
 * @param sql one statement, without semicolon
 * @param restoring the statement that undoes it, or {@code null} when there is none
 */
public record ExecuteSql(String sql, @Nullable String restoring) implements Change {

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.restoring).map((undo) -> new ExecuteSql(undo, this.sql));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.executeSql(this);
	}

}
