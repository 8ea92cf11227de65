package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.List;

import dev.migrations.schema.Cast;
import dev.migrations.schema.Cast.Context;
import dev.migrations.schema.Cast.Method;

/**
 * Reads the casts from or to enum types and domains.
 */
final class CastReader {

	private static final String QUERY = "SELECT source, target, method, context FROM casts";

	private CastReader() {
	}

	static List<Cast> read(Catalog catalog) throws SQLException {
		return catalog.list(QUERY, CastReader::cast);
	}

	private static Cast cast(CatalogRow row) throws SQLException {
		Method method = (row.letter("method") == 'i') ? Method.INOUT : Method.BINARY;
		Context context = switch (row.letter("context")) {
			case 'i' -> Context.IMPLICIT;
			case 'a' -> Context.ASSIGNMENT;
			default -> Context.EXPLICIT;
		};
		return new Cast(TypeName.of(row.text("source")), TypeName.of(row.text("target")), method, context);
	}

}
