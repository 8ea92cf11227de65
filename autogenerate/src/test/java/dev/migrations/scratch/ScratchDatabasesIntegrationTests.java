package dev.migrations.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.scratch.DatabaseProfile.Extension;
import dev.migrations.scratch.ScratchServer.Kind;
import dev.migrations.session.ServerAccess;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests what scratch databases are like.
 */
class ScratchDatabasesIntegrationTests extends AbstractScratchIntegrationTests {

	private static final String LOCALE = """
			SELECT concat_ws(' ', pg_encoding_to_char(encoding), datcollate, datctype, to_jsonb(d)->>'datlocprovider',
				coalesce(to_jsonb(d)->>'datlocale', to_jsonb(d)->>'daticulocale'))
			FROM pg_database d WHERE datname = current_database()""";

	private static final String EXTENSIONS = """
			SELECT extname || ' ' || extnamespace::regnamespace FROM pg_extension ORDER BY 1""";

	@Test
	void takesOverEncodingAndCollation() throws SQLException {
		TestDatabase latin = sibling("_latin", "ENCODING LATIN1 LC_COLLATE 'C' LC_CTYPE 'C'");
		try (ScratchServer server = openOnApplicationServer(ServerAccess.of(latin.dataSource()))) {
			assertThat(query(server.create(), LOCALE)).isEqualTo(latin.query(LOCALE)).asString().contains("LATIN1");
		}
	}

	@Test
	void takesOverTheLocaleOfAnotherProvider() throws SQLException {
		boolean provided = this.database.query("SHOW server_version_num").get(0).compareTo("150000") >= 0;
		TestDatabase german = sibling("_german", provided ? "LOCALE_PROVIDER icu ICU_LOCALE 'de-AT'" : "");
		try (ScratchServer server = ScratchServers.open(ScratchSettings.NONE, ServerAccess.of(german.dataSource()))) {
			assertThat(server.kind()).isEqualTo(Kind.EMBEDDED);
			assertThat(query(server.create(), LOCALE)).isEqualTo(german.query(LOCALE))
				.allMatch((locale) -> !provided || locale.endsWith(" i de-AT"));
		}
	}

	@Test
	void doesWithoutALocaleThatTheServerLacks() throws SQLException {
		DatabaseLocale locale = new DatabaseLocale("UTF8", "xx_XX.UTF-8", "xx_XX.UTF-8", "i", "no such", "no such");
		DatabaseProfile profile = new DatabaseProfile(locale, null, null, List.of(), List.of());
		try (ScratchServer server = open(profile)) {
			assertThat(query(server.create(), LOCALE)).singleElement().asString().startsWith("UTF8 C C");
		}
	}

	@Test
	void takesOverTheSearchPathAndItsSchema() throws SQLException {
		this.database.execute("CREATE SCHEMA \"Own, \"\"Schema\"");
		this.database.execute("ALTER DATABASE %s SET search_path = missing, \"Own, \"\"Schema\", \"$user\", public"
			.formatted(this.database.name()));
		try (ScratchServer server = openOnApplicationServer(access())) {
			ScratchDatabase scratch = server.create();
			assertThat(query(scratch, "SELECT current_schema()")).containsExactly("Own, \"Schema");
			assertThat(query(scratch, "SHOW search_path"))
				.containsExactly("missing, \"Own, \"\"Schema\", \"postgres\", public");
			assertThat(query(server.copy(scratch), "SELECT current_schema()")).containsExactly("Own, \"Schema");
		}
	}

	@Test
	void takesOverTheSchemaOfTheUserForAnotherUser() throws SQLException {
		String role = createRole("_owner", "");
		this.database.execute("CREATE SCHEMA AUTHORIZATION " + role);
		try (ScratchServer server = ScratchServers.open(ScratchSettings.NONE, accessAs(role))) {
			assertThat(query(server.create(), "SELECT current_schema()")).containsExactly(role);
		}
	}

	@Test
	void takesOverAnEmptySearchPath() throws SQLException {
		this.database.execute("ALTER DATABASE %s SET search_path = ''".formatted(this.database.name()));
		try (ScratchServer server = openOnApplicationServer(access())) {
			assertThat(query(server.create(), "SHOW search_path")).isEqualTo(this.database.query("SHOW search_path"));
		}
	}

	@Test
	void installsTheExtensionsOfTheApplicationsDatabase() throws SQLException {
		this.database.execute("CREATE SCHEMA ext");
		this.database.execute("CREATE EXTENSION pg_trgm SCHEMA ext");
		this.database.execute("CREATE EXTENSION earthdistance SCHEMA ext CASCADE");
		this.database.execute("CREATE EXTENSION citext");
		try (ScratchServer own = openOnApplicationServer(access());
				ScratchServer embedded = ScratchServers.open(ScratchSettings.NONE, access())) {
			List<String> expected = this.database.query(EXTENSIONS);
			assertThat(expected).contains("pg_trgm ext", "cube ext", "citext public");
			assertThat(query(own.create(), EXTENSIONS)).isEqualTo(expected);
			ScratchDatabase scratch = embedded.create();
			assertThat(query(scratch, EXTENSIONS)).isEqualTo(expected);
			assertThat(query(embedded.copy(scratch), EXTENSIONS)).isEqualTo(expected);
		}
	}

	@Test
	void doesWithoutAnExtensionThatTheServerLacks() throws SQLException {
		DatabaseProfile profile = new DatabaseProfile(null, null, null,
				List.of(new Extension("no_such", "public"), new Extension("citext", "pg_no_such")), List.of());
		try (ScratchServer server = open(profile)) {
			assertThat(query(server.create(), EXTENSIONS)).containsExactly("citext public", "plpgsql pg_catalog");
		}
	}

	@Test
	void copiesWithTheSettingsOfTheDatabase() throws SQLException {
		try (ScratchServer server = openOnApplicationServer(access())) {
			ScratchDatabase scratch = server.create();
			execute(scratch, "CREATE TABLE t AS SELECT 7 AS a");
			execute(scratch, "ALTER DATABASE %s SET search_path = a, \"B\", public".formatted(scratch.name()));
			execute(scratch, "ALTER DATABASE %s SET \"my.own\" = 'it''s'".formatted(scratch.name()));
			ScratchDatabase copy = server.copy(scratch);
			execute(scratch, "DROP TABLE t");
			assertThat(query(copy, "SELECT a FROM t")).containsExactly("7");
			assertThat(query(copy, "SHOW search_path")).containsExactly("a, \"B\", public");
			assertThat(query(copy, "SHOW my.own")).containsExactly("it's");
		}
	}

	@Test
	void namesItsSessionsAndDoesNotWaitForTheDisk() throws SQLException {
		try (ScratchServer server = openOnApplicationServer(access())) {
			ScratchDatabase scratch = server.create();
			assertThat(query(scratch, "SHOW application_name")).containsExactly("migrations scratch");
			assertThat(query(scratch, "SHOW synchronous_commit")).containsExactly("off");
		}
	}

	@Test
	void keepsALockOnItsNumberUntilItIsRemoved() throws SQLException {
		String locks = """
				SELECT 'migrations_scratch_' || lpad(to_hex(classid::bigint << 32 | objid::bigint), 12, '0')
				FROM pg_locks WHERE locktype = 'advisory' AND database =
					(SELECT oid FROM pg_database WHERE datname = current_database())""";
		try (ScratchServer server = openOnApplicationServer(access())) {
			String name = server.create().name();
			assertThat(this.database.query(locks)).containsExactly(name);
			assertThat(this.database.query("SELECT lpad(to_hex(oid::bigint & 65535), 4, '0') FROM pg_database "
					+ "WHERE datname = current_database()"))
				.containsExactly(name.substring("migrations_scratch_".length(), name.length() - 8));
		}
		assertThat(this.database.query(locks)).isEmpty();
	}

	@Test
	void leavesADatabaseInUseToALaterRun() throws SQLException {
		ScratchServer server = openOnApplicationServer(access());
		ScratchDatabase scratch = server.create();
		try (Connection connection = scratch.connect()) {
			server.close();
			assertThat(connection.isValid(1)).isTrue();
			assertThat(databases()).containsExactly(scratch.name());
			openOnApplicationServer(access()).close();
			assertThat(databases()).containsExactly(scratch.name());
		}
		awaitEnd(scratch.name());
		openOnApplicationServer(access()).close();
		assertThat(databases()).isEmpty();
	}

	private void awaitEnd(String name) {
		String sessions = "SELECT pid FROM pg_stat_activity WHERE datname = '%s'".formatted(name);
		while (!this.postgres.query(sessions).isEmpty()) {
			Thread.onSpinWait();
		}
	}

	private TestDatabase sibling(String suffix, String options) {
		String name = this.database.name() + suffix;
		this.database.execute("CREATE DATABASE %s TEMPLATE template0 %s".formatted(name, options));
		return new TestDatabase(this.database.port(), name);
	}

	private ScratchServer open(DatabaseProfile profile) throws SQLException {
		try (Connection connection = access().connect()) {
			return OpenScratchServer.open(Kind.APPLICATION, access(), ServerProfile.read(connection), profile);
		}
	}

}
