package dev.migrations.ddl;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.ColumnAlteration;
import dev.migrations.diff.ColumnAlteration.AddIdentity;
import dev.migrations.diff.ColumnAlteration.DropDefault;
import dev.migrations.diff.ColumnAlteration.DropExpression;
import dev.migrations.diff.ColumnAlteration.DropIdentity;
import dev.migrations.diff.ColumnAlteration.DropNotNull;
import dev.migrations.diff.ColumnAlteration.SetDefault;
import dev.migrations.diff.ColumnAlteration.SetIdentity;
import dev.migrations.diff.ColumnAlteration.SetNotNull;
import dev.migrations.diff.ColumnAlteration.SetType;

/**
 * The alterations of a column as the actions of one {@code ALTER TABLE}.
 */
final class ColumnAlterationSql implements ColumnAlteration.Visitor<String> {

	private static final ColumnAlterationSql INSTANCE = new ColumnAlterationSql();

	private ColumnAlterationSql() {
	}

	static String actions(AlterColumn change) {
		String prefix = "ALTER COLUMN " + Identifiers.quote(change.column()) + " ";
		return alterations(change).map((alteration) -> prefix + alteration.accept(INSTANCE))
			.collect(Collectors.joining(", "));
	}

	/*
	 * PostgreSQL casts the present default to a new type and fails if it cannot, even if
	 * the same statement sets another default.
	 */
	private static Stream<ColumnAlteration> alterations(AlterColumn change) {
		List<ColumnAlteration> alterations = change.alterations();
		boolean castsDefault = alterations.stream().anyMatch(SetType.class::isInstance)
				&& alterations.stream().anyMatch(SetDefault.class::isInstance)
				&& alterations.stream().noneMatch(DropDefault.class::isInstance);
		return castsDefault ? Stream.concat(Stream.of(new DropDefault()), alterations.stream()) : alterations.stream();
	}

	@Override
	public String setType(SetType alteration) {
		String using = (alteration.using() != null) ? " USING " + alteration.using() : "";
		return "TYPE " + ColumnSql.type(alteration.type()) + using;
	}

	@Override
	public String setNotNull(SetNotNull alteration) {
		return "SET NOT NULL";
	}

	@Override
	public String dropNotNull(DropNotNull alteration) {
		return "DROP NOT NULL";
	}

	@Override
	public String setDefault(SetDefault alteration) {
		return "SET DEFAULT " + alteration.value().expression();
	}

	@Override
	public String dropDefault(DropDefault alteration) {
		return "DROP DEFAULT";
	}

	@Override
	public String addIdentity(AddIdentity alteration) {
		return "ADD " + SequenceSql.generated(alteration.identity());
	}

	@Override
	public String setIdentity(SetIdentity alteration) {
		return SequenceSql.alter(alteration);
	}

	@Override
	public String dropIdentity(DropIdentity alteration) {
		return "DROP IDENTITY";
	}

	@Override
	public String dropExpression(DropExpression alteration) {
		return "DROP EXPRESSION";
	}

}
