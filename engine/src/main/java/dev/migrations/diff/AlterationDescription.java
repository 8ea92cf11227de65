package dev.migrations.diff;

import java.util.Optional;

import dev.migrations.diff.ColumnAlteration.AddIdentity;
import dev.migrations.diff.ColumnAlteration.DropDefault;
import dev.migrations.diff.ColumnAlteration.DropExpression;
import dev.migrations.diff.ColumnAlteration.DropIdentity;
import dev.migrations.diff.ColumnAlteration.DropNotNull;
import dev.migrations.diff.ColumnAlteration.SetDefault;
import dev.migrations.diff.ColumnAlteration.SetIdentity;
import dev.migrations.diff.ColumnAlteration.SetNotNull;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;

/**
 * Puts the alterations of a column into words.
 */
final class AlterationDescription implements ColumnAlteration.Visitor<DetectedChange> {

	private final AlterColumn change;

	AlterationDescription(AlterColumn change) {
		this.change = change;
	}

	private DetectedChange detected(String kind, Kind object, String pattern) {
		return DetectedChange.of(kind, new SchemaObject(object, this.change.table(), this.change.column()), pattern);
	}

	@Override
	public DetectedChange setType(SetType alteration) {
		String from = before().map((type) -> " from " + describe(type)).orElse("");
		return detected("change-type", Kind.COLUMN,
				"type change" + from + " to " + describe(alteration.type()) + " on '%s'");
	}

	private Optional<ColumnType> before() {
		AlterColumn restoring = this.change.restoring();
		return Optional.ofNullable(restoring)
			.flatMap((before) -> before.alterations().stream().filter(SetType.class::isInstance).findFirst())
			.map((alteration) -> ((SetType) alteration).type());
	}

	private static String describe(ColumnType type) {
		return (type.collation() != null) ? type.sql() + " collate " + type.collation() : type.sql();
	}

	@Override
	public DetectedChange setNotNull(SetNotNull alteration) {
		return detected("change-nullability", Kind.NOT_NULL, "NOT NULL on column '%s'");
	}

	@Override
	public DetectedChange dropNotNull(DropNotNull alteration) {
		return detected("change-nullability", Kind.NOT_NULL, "NULL on column '%s'");
	}

	@Override
	public DetectedChange setDefault(SetDefault alteration) {
		return value("changed default of '%s'");
	}

	@Override
	public DetectedChange dropDefault(DropDefault alteration) {
		return value("removed default of '%s'");
	}

	@Override
	public DetectedChange addIdentity(AddIdentity alteration) {
		return value("added identity of '%s'");
	}

	@Override
	public DetectedChange setIdentity(SetIdentity alteration) {
		return value("changed identity of '%s'");
	}

	@Override
	public DetectedChange dropIdentity(DropIdentity alteration) {
		return value("removed identity of '%s'");
	}

	@Override
	public DetectedChange dropExpression(DropExpression alteration) {
		return value("removed expression of '%s'");
	}

	private DetectedChange value(String pattern) {
		return detected("change-default", Kind.COLUMN_VALUE, pattern);
	}

}
