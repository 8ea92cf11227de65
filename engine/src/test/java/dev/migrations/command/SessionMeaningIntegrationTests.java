package dev.migrations.command;

import java.util.List;
import java.util.TimeZone;

import dev.migrations.lock.LockMode;
import dev.migrations.run.RunProblem;
import dev.migrations.test.Psql;
import dev.migrations.test.Refusals;
import dev.migrations.test.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The same text means the same on every machine, in a run and in a script.
 */
class SessionMeaningIntegrationTests extends AbstractEngineIntegrationTests {

	private static final String NOON = """
			CREATE TABLE noon (at timestamptz, DAY date DEFAULT current_date, zone text DEFAULT current_setting('TimeZone'));
			INSERT INTO noon VALUES ('2026-11-29 12:00');""";

	@ParameterizedTest
	@EnumSource(names = { "SESSION", "TRANSACTION" })
	void runsInOneTimeZone(LockMode mode) {
		this.folder.revision("a1", NOON, "DROP TABLE noon;");
		this.database.execute(
				"ALTER ROLE postgres IN DATABASE %s SET TimeZone = 'America/Lima'".formatted(this.database.name()));
		for (String zone : List.of("Asia/Tokyo", "UTC", "America/St_Johns")) {
			inTimeZone(zone, () -> this.folder.engine(this.database.dataSource()).lockMode(mode).build().upgrade());
			assertNoon();
			inTimeZone(zone, () -> engine().downgrade("base"));
		}
	}

	@Test
	void writesTheSameScriptInEveryTimeZone() {
		Psql.assumeInstalled();
		this.folder.revision("a1", NOON, "DROP TABLE noon;");
		String[] scripts = new String[2];
		inTimeZone("Asia/Tokyo", () -> scripts[0] = engine().offline().upgrade("base:head"));
		inTimeZone("America/St_Johns", () -> scripts[1] = engine().offline().upgrade("base:head"));
		assertThat(scripts[0]).isEqualTo(scripts[1]);
		this.database.execute(
				"ALTER ROLE postgres IN DATABASE %s SET TimeZone = 'America/Lima'".formatted(this.database.name()));
		assertThat(Psql.run(this.database, scripts[0]).code()).isZero();
		assertNoon();
	}

	@Test
	void givesTheTimeZoneBack() {
		this.folder.revision("a1", NOON, "DROP TABLE noon;");
		this.folder.revision("b1 <- a1", "SET TimeZone = 'Asia/Tokyo';\nINSERT INTO noon VALUES ('2026-11-29 21:00');",
				"DELETE FROM noon;");
		this.folder.revision("c1 <- b1", "INSERT INTO noon VALUES ('2026-11-29 12:00');", "");
		engine().upgrade();
		assertThat(this.database.query("SELECT DISTINCT extract(epoch FROM at)::int::text FROM noon"))
			.containsExactly("1795953600");
	}

	private void assertNoon() {
		assertThat(this.database.query("SELECT extract(epoch FROM at)::int || ' ' || zone FROM noon"))
			.containsExactly("1795953600 UTC");
	}

	private static void inTimeZone(String zone, Runnable work) {
		TimeZone before = TimeZone.getDefault();
		TimeZone.setDefault(TimeZone.getTimeZone(zone));
		try {
			work.run();
		}
		finally {
			TimeZone.setDefault(before);
		}
	}

	@Test
	void refusesARevisionThatLetsBackslashesEscape() {
		this.folder.revision("a1", "CREATE TABLE a (b text);\n\nSET standard_conforming_strings = off;\nINSERT INTO a "
				+ "VALUES ('x\\'); DROP TABLE a; --');", "DROP TABLE a;");
		Refusals.assertThatRefusal(RunProblem.EscapingStrings.class)
			.isThrownBy(() -> engine().upgrade())
			.withMessageContaining("'a1' (" + this.folder.directory() + "/a1.sql:7, statement 2)")
			.withMessageContaining("E'...'");
		assertThat(tables()).doesNotContain("a", "migrations_version");
		Refusals.assertThatRefusal(RunProblem.EscapingStrings.class).isThrownBy(() -> engine().offline().upgrade());
		engine().stamp("a1");
		assertThat(engine().upgrade().steps()).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "SESSION", "TRANSACTION" })
	void splitsAsTheServerReadsWhateverItsDefault(LockMode mode) {
		Role role = Role.create(this.database, "old");
		this.database.execute("ALTER ROLE %s SUPERUSER".formatted(role.name()));
		this.database.execute("ALTER ROLE %s SET standard_conforming_strings = off".formatted(role.name()));
		this.folder.revision("a1", "CREATE TABLE a (b text);\nINSERT INTO a VALUES ('x\\'), ('it''s; ');",
				"DROP TABLE a;");
		assertThat(this.folder.engine(role.dataSource()).lockMode(mode).build().upgrade().steps())
			.containsExactly("a1");
		assertThat(this.database.query("SELECT b FROM a")).containsExactly("x\\", "it's; ");
	}

}
