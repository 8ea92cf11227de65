package dev.migrations.store;

import java.sql.Array;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The column of the state query that holds the recorded checksum of each revision: that
 * of its newest row that is no downgrade. Each element is a revision and its checksum,
 * with a space between.
 */
final class ChecksumColumn {

	private ChecksumColumn() {
	}

	/**
	 * Write the column. Grouping needs no sort, and so costs least where the history is
	 * long.
	 * @param history the history table
	 * @param scope what to read; rows of the history repeat the other columns, and only
	 * the first of them is to carry the checksums
	 * @return an expression
	 */
	static String sql(String history, StateScope scope) {
		if (!scope.checksums()) {
			return "NULL::pg_catalog.text[]";
		}
		String array = """
				ARRAY(SELECT revision || ' ' || checksum FROM %1$s WHERE id = ANY (SELECT pg_catalog.max(id) FROM %1$s
				    WHERE direction <> 'downgrade' AND revision IS NOT NULL AND checksum IS NOT NULL GROUP BY revision))"""
			.formatted(history);
		return scope.rows() ? "CASE WHEN pg_catalog.row_number() OVER (ORDER BY h.id DESC) = 1 THEN " + array + " END"
				: array;
	}

	static Map<String, String> read(@Nullable Array array) throws SQLException {
		if (array == null) {
			return Map.of();
		}
		Map<String, String> checksums = new HashMap<>();
		for (String pair : (String[]) array.getArray()) {
			int space = pair.indexOf(' ');
			checksums.put(pair.substring(0, space), pair.substring(space + 1));
		}
		return checksums;
	}

}
