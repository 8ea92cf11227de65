package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Drop an index.
 *
 * @param index the index's name
 * @param locking whether readers and writers wait for it
 * @param restoring the change that brings it back, or {@code null} when unknown
 */
public record DropIndex(QualifiedName index, IndexLocking locking, @Nullable CreateIndex restoring) implements Change {

	/**
	 * Drop an index that cannot be brought back, while readers and writers wait.
	 * @param index the index's name
	 * @return the change
	 */
	public static DropIndex of(QualifiedName index) {
		return new DropIndex(index, IndexLocking.BLOCKING, null);
	}

	/**
	 * Let readers and writers go on. PostgreSQL refuses that in a transaction block.
	 * @return a changed change
	 */
	public DropIndex concurrently() {
		return new DropIndex(this.index, IndexLocking.CONCURRENT, this.restoring);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.restoring);
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.dropIndex(this);
	}

}
