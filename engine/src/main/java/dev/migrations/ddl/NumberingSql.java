package dev.migrations.ddl;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.diff.ChangeNumbering;
import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Serial;
import dev.migrations.schema.PostgresNames;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.sql.SqlLiteral;

/**
 * Where a column's numbers come from, as SQL.
 */
final class NumberingSql {

	private final QualifiedName table;

	private final String column;

	private final String alter;

	private final QualifiedName sequence;

	private NumberingSql(QualifiedName table, String column) {
		this.table = table;
		this.column = column;
		this.alter = "ALTER TABLE " + Identifiers.quote(table) + " ALTER COLUMN " + Identifiers.quote(column) + " ";
		this.sequence = PostgresNames.sequence(table, column);
	}

	static List<String> change(ChangeNumbering change) {
		NumberingSql sql = new NumberingSql(change.table(), change.before().name());
		List<String> statements = new ArrayList<>(sql.stop(change.before()));
		statements.addAll(sql.start(change.after()));
		return statements;
	}

	private List<String> stop(Column column) {
		ColumnValue value = column.value();
		if (value instanceof Serial) {
			return List.of(this.alter + "DROP DEFAULT", "DROP SEQUENCE " + Identifiers.quote(this.sequence));
		}
		if (value instanceof Identity) {
			return List.of(this.alter + "DROP IDENTITY");
		}
		return (value != null) ? List.of(this.alter + "DROP DEFAULT") : List.of();
	}

	private List<String> start(Column column) {
		ColumnValue value = column.value();
		if (value instanceof Serial) {
			String name = Identifiers.quote(this.sequence);
			return List.of(
					"CREATE SEQUENCE " + name + " AS " + column.type().sql() + " OWNED BY "
							+ Identifiers.quote(this.table) + "." + Identifiers.quote(this.column),
					this.alter + "SET DEFAULT nextval(" + SqlLiteral.quote(name) + "::regclass)",
					goOn(SqlLiteral.quote(name), SequenceOptions.DEFAULTS));
		}
		if (value instanceof Identity identity) {
			return List.of(this.alter + "ADD " + SequenceSql.generated(identity),
					goOn("pg_get_serial_sequence(" + SqlLiteral.quote(Identifiers.quote(this.table)) + ", "
							+ SqlLiteral.quote(this.column) + ")", identity.options()));
		}
		return (value instanceof Default other) ? List.of(this.alter + "SET DEFAULT " + other.expression()) : List.of();
	}

	private String goOn(String sequence, SequenceOptions options) {
		return SequenceSql.goOn(sequence, options, List.of(new ColumnName(this.table, this.column)));
	}

}
