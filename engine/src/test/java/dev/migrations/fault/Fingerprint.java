package dev.migrations.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.test.CatalogText;
import dev.migrations.test.TestDatabase;
import dev.migrations.test.TestSession;

/**
 * All that a run leaves in a database, as sorted lines: catalogs, rows, and the engine's
 * own tables without what differs from run to run.
 *
 * @param lines the lines
 */
record Fingerprint(List<String> lines) {

	private static final String CATALOGS = """
			WITH relations AS (
				SELECT format('%I.%I', n.nspname, c.relname) AS name, c.*
				FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
				WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
			)
			SELECT format('relation %s kind %s persistence %s partition %s replica %s', name, relkind, relpersistence,
				pg_get_expr(relpartbound, oid), relreplident)
			FROM relations
			UNION ALL
			SELECT format('index of %s %s valid %s ready %s live %s', i.indrelid::regclass, pg_get_indexdef(r.oid),
				indisvalid, indisready, indislive)
			FROM relations r JOIN pg_index i ON i.indexrelid = r.oid
			UNION ALL
			SELECT format('inheritance %s of %s pending %s', inhrelid::regclass, inhparent::regclass, inhdetachpending)
			FROM pg_inherits
			UNION ALL
			SELECT format('constraint %s %s validated %s', conrelid::regclass, conname, convalidated)
			FROM pg_constraint k JOIN relations r ON r.oid = k.conrelid
			UNION ALL
			SELECT format('trigger %s', pg_get_triggerdef(t.oid))
			FROM pg_trigger t JOIN relations r ON r.oid = t.tgrelid WHERE NOT tgisinternal
			UNION ALL
			SELECT format('view %s %s', name, pg_get_viewdef(oid)) FROM relations WHERE relkind = 'v'
			UNION ALL
			SELECT format('schema %s', nspname) FROM pg_namespace WHERE nspname !~ '^pg_'
			UNION ALL
			SELECT format('function %s', pg_get_functiondef(p.oid))
			FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
			WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
			UNION ALL
			SELECT format('enum %s %s', enumtypid::regtype, string_agg(enumlabel, ', ' ORDER BY enumsortorder))
			FROM pg_enum GROUP BY enumtypid
			UNION ALL
			SELECT format('sequence %s.%s at %s', schemaname, sequencename, last_value) FROM pg_sequences s
			WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE d.deptype IN ('a', 'i') AND d.classid = 'pg_class'::regclass
				AND d.objid = format('%I.%I', s.schemaname, s.sequencename)::regclass)""";

	private static final String TABLES = """
			SELECT format('SELECT %L || t::text FROM %s t', 'row of ' || c.oid::regclass || ' ', c.oid::regclass)
			FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
			WHERE c.relkind = 'r' AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
				AND c.relname NOT IN ('migrations_history', 'migrations_journal')
			ORDER BY 1""";

	private static final String HISTORY = """
			SELECT format('history %s %s %s down %s depends on %s labels %s message %s checksum %s by %s, sane %s',
				revision, row_number() OVER (PARTITION BY revision ORDER BY id), direction, down_revisions, depends_on,
				branch_labels, message, checksum, database_user,
				started_at <= finished_at AND finished_at <= clock_timestamp())
			FROM migrations_history
			UNION ALL
			SELECT format('history disorder %s %s', above.direction, above.revision)
			FROM migrations_history above JOIN migrations_history below ON below.direction = above.direction
				AND below.revision = ANY (above.down_revisions || above.depends_on)
			WHERE (above.direction = 'upgrade') = (above.id < below.id)""";

	private static final String JOURNAL = """
			SELECT format('journal of %s: %s %s checksums %s completed %s begun %s', version_table, direction, revision,
				checksums, completed, token IS NOT NULL)
			FROM migrations_journal""";

	Fingerprint {
		lines = lines.stream().sorted().toList();
	}

	/**
	 * Read a database.
	 * @param database the database
	 * @return what is in it
	 */
	static Fingerprint read(TestDatabase database) {
		try (TestSession session = database.session()) {
			return read(session);
		}
	}

	private static Fingerprint read(TestSession session) {
		List<String> lines = new ArrayList<>(session.query(CatalogText.QUERY));
		List<String> queries = new ArrayList<>(session.query(TABLES));
		queries.add(CATALOGS);
		if (!session.query("SELECT 1 WHERE to_regclass('migrations_journal') IS NOT NULL").isEmpty()) {
			queries.addAll(List.of(HISTORY, JOURNAL));
		}
		lines.addAll(session.query("(" + String.join(") UNION ALL (", queries) + ")"));
		return new Fingerprint(lines);
	}

	/**
	 * Compare with what should be there.
	 * @param expected what should be there
	 * @return a line for each difference: missing with a minus sign, surplus with a plus
	 * sign
	 */
	List<String> differencesFrom(Fingerprint expected) {
		List<String> differences = new ArrayList<>();
		surplus(expected.lines, this.lines).forEach((line) -> differences.add("- " + line));
		surplus(this.lines, expected.lines).forEach((line) -> differences.add("+ " + line));
		return differences;
	}

	private static List<String> surplus(List<String> lines, List<String> others) {
		List<String> surplus = new ArrayList<>(lines);
		others.forEach(surplus::remove);
		return surplus;
	}

	@Override
	public String toString() {
		return this.lines.stream().collect(Collectors.joining("\n"));
	}

}
