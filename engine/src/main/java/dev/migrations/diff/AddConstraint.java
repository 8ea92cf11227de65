package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.QualifiedName;

/**
 * Add a constraint to a table.
 *
 * @param table the table
 * @param constraint the constraint
 * @param validation whether rows that are already there are checked
 */
public record AddConstraint(QualifiedName table, Constraint constraint, Validation validation) implements Change {

	public AddConstraint {
		boolean canWait = constraint instanceof ForeignKey || constraint instanceof CheckConstraint;
		if (validation == Validation.NEW_ROWS && !canWait) {
			throw new IllegalArgumentException("Only a foreign key or check constraint can leave out present rows");
		}
	}

	/**
	 * Add a constraint that all rows must meet.
	 * @param table the table
	 * @param constraint the constraint
	 * @return the change
	 */
	public static AddConstraint of(QualifiedName table, Constraint constraint) {
		return new AddConstraint(table, constraint, Validation.ALL_ROWS);
	}

	/**
	 * Leave out the rows that are already there, which {@code VALIDATE CONSTRAINT} can
	 * check later under a weaker lock.
	 * @return a changed change
	 */
	public AddConstraint notValid() {
		return new AddConstraint(this.table, this.constraint, Validation.NEW_ROWS);
	}

	@Override
	public Optional<Change> reverse() {
		return Optional.ofNullable(this.constraint.name()).map((name) -> new DropConstraint(this.table, name, this));
	}

	@Override
	public <R> R accept(Visitor<R> visitor) {
		return visitor.addConstraint(this);
	}

}
