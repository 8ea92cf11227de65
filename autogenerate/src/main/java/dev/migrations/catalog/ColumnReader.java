package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import dev.migrations.schema.Column;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.ColumnValue;
import dev.migrations.schema.ColumnValue.Default;
import dev.migrations.schema.ColumnValue.Generated;
import dev.migrations.schema.ColumnValue.Generated.Storage;
import dev.migrations.schema.ColumnValue.Identity;
import dev.migrations.schema.ColumnValue.Identity.Generation;
import org.jspecify.annotations.Nullable;

/**
 * Reads the columns of all tables.
 */
final class ColumnReader {

	/*
	 * A default stands without parentheses in a definition: only the text that is not
	 * pretty has those that it needs.
	 */
	private static final String QUERY = """
			SELECT a.attrelid AS parent, a.attname AS name, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
				n.nspname AS collation_schema, o.collname AS collation, NOT a.attnotnull AS nullable,
				a.attidentity AS identity, a.attgenerated AS generated,
				pg_catalog.pg_get_expr(d.adbin, d.adrelid, a.attgenerated <> '') AS expression,
				m.description AS comment, %s
			FROM tables t JOIN pg_catalog.pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
				JOIN pg_catalog.pg_type y ON y.oid = a.atttypid
				LEFT JOIN pg_catalog.pg_collation o ON o.oid = a.attcollation AND o.oid <> y.typcollation
				LEFT JOIN pg_catalog.pg_namespace n ON n.oid = o.collnamespace
				LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
				LEFT JOIN pg_catalog.pg_depend i ON a.attidentity <> '' AND i.refobjid = a.attrelid
					AND i.refobjsubid = a.attnum AND i.deptype = 'i'
					AND i.refclassid = 'pg_catalog.pg_class'::pg_catalog.regclass
					AND i.classid = 'pg_catalog.pg_class'::pg_catalog.regclass
				LEFT JOIN pg_catalog.pg_sequence s ON s.seqrelid = i.objid
				LEFT JOIN pg_catalog.pg_description m ON m.objoid = a.attrelid AND m.objsubid = a.attnum
					AND m.classoid = 'pg_catalog.pg_class'::pg_catalog.regclass
			ORDER BY a.attrelid, a.attnum""".formatted(SequenceCounting.COLUMNS);

	private ColumnReader() {
	}

	static Map<Long, List<Column>> read(Catalog catalog) throws SQLException {
		return catalog.listByParent(QUERY, ColumnReader::column);
	}

	private static Column column(CatalogRow row) throws SQLException {
		ColumnType type = new ColumnType(TypeName.of(row.text("type")),
				row.systemName("collation_schema", "collation"));
		return new Column(row.text("name"), type, row.flag("nullable"), value(row), row.optional("comment"));
	}

	private static @Nullable ColumnValue value(CatalogRow row) throws SQLException {
		if (row.letter("identity") != ' ') {
			Generation generation = (row.letter("identity") == 'a') ? Generation.ALWAYS : Generation.BY_DEFAULT;
			return new Identity(generation, SequenceCounting.read(row));
		}
		String expression = row.optional("expression");
		if (expression == null) {
			return null;
		}
		return switch (row.letter("generated")) {
			case 's' -> new Generated(ExpressionText.of(expression), Storage.STORED);
			case 'v' -> new Generated(ExpressionText.of(expression), Storage.VIRTUAL);
			default -> new Default(expression);
		};
	}

}
