package dev.migrations.ddl;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.Deferrability;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.IndexElement;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.ReferentialAction;
import dev.migrations.schema.UniqueConstraint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ConstraintSql}.
 */
class ConstraintSqlTests {

	@Test
	void definesPrimaryKey() {
		assertDefinition(PrimaryKey.on("a", "b"), "PRIMARY KEY (\"a\", \"b\")");
		assertDefinition(PrimaryKey.on("a").including("b").checked(Deferrability.INITIALLY_IMMEDIATE).named("pk"),
				"CONSTRAINT \"pk\" PRIMARY KEY (\"a\") INCLUDE (\"b\") DEFERRABLE INITIALLY IMMEDIATE");
	}

	@Test
	void definesUniqueConstraint() {
		assertDefinition(UniqueConstraint.on("a"), "UNIQUE (\"a\")");
		assertDefinition(
				UniqueConstraint.on("a").nullsNotDistinct().including("b").checked(Deferrability.INITIALLY_DEFERRED),
				"UNIQUE NULLS NOT DISTINCT (\"a\") INCLUDE (\"b\") DEFERRABLE INITIALLY DEFERRED");
	}

	@Test
	void definesForeignKey() {
		assertDefinition(ForeignKey.on("a").references("t"), "FOREIGN KEY (\"a\") REFERENCES \"t\"");
		assertDefinition(
				ForeignKey.on("a", "b")
					.references(QualifiedName.of("s", "t"), "x", "y")
					.onDelete(ReferentialAction.SET_NULL)
					.onUpdate(ReferentialAction.CASCADE)
					.checked(Deferrability.INITIALLY_DEFERRED)
					.named("fk"),
				"CONSTRAINT \"fk\" FOREIGN KEY (\"a\", \"b\") REFERENCES \"s\".\"t\" (\"x\", \"y\")"
						+ " ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED");
	}

	@Test
	void definesCheckConstraint() {
		assertDefinition(CheckConstraint.that("a > 0"), "CHECK (a > 0)");
		assertDefinition(CheckConstraint.that("a > 0").notInherited().named("ck"),
				"CONSTRAINT \"ck\" CHECK (a > 0) NO INHERIT");
	}

	@Test
	void definesExclusionConstraint() {
		assertDefinition(
				ExclusionConstraint.using("gist")
					.with("room", "=")
					.with(IndexElement.expression("tsrange(a, b)"), "&&")
					.where("room > 0")
					.checked(Deferrability.INITIALLY_IMMEDIATE),
				"EXCLUDE USING \"gist\" (\"room\" WITH =, (tsrange(a, b)) WITH &&) WHERE (room > 0)"
						+ " DEFERRABLE INITIALLY IMMEDIATE");
	}

	private void assertDefinition(Constraint constraint, String expected) {
		assertThat(ConstraintSql.definition(constraint)).isEqualTo(expected);
	}

}
