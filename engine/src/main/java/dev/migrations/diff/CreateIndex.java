package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;

/**
 * Create an index.
 *
 * @param table the table
 * @param index the index
 * @param locking whether writers wait for it
 */
public record CreateIndex(QualifiedName table, Index index, IndexLocking locking) implements Change {

	/**
	 * Create an index while writers wait.
	 * @param table the table
	 * @param index the index
	 * @return the change
	 */
	public static CreateIndex of(QualifiedName table, Index index) {
		return new CreateIndex(table, index, IndexLocking.BLOCKING);
	}

	/**
	 * Let writers go on. PostgreSQL refuses that in a transaction block.
	 * @return a changed change
	 */
	public CreateIndex concurrently() {
		return new CreateIndex(this.table, this.index, IndexLocking.CONCURRENT);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.index.name())
			.map((name) -> new DropIndex(this.table.sibling(name), this.locking, this));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.createIndex(this);
	}

}
