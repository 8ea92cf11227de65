package dev.migrations.sql;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SessionEffect}.
 */
class SessionEffectTests {

	@ParameterizedTest
	@ValueSource(strings = { "SET search_path = app", "set session statement_timeout to 0", "RESET ALL", "RESET ROLE",
			"SET ROLE x", "SET TIME ZONE 'UTC'", "SELECT set_config('a.b', '1', false)",
			"SELECT pg_catalog . set_config('x', '1', false)" })
	void recognizesSettings(String statement) {
		assertThat(SessionEffect.isSetting(statement)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SET LOCAL search_path = app", "SET TRANSACTION READ ONLY", "SET CONSTRAINTS ALL DEFERRED",
			"SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY", "SELECT 1", "UPDATE t SET a = 1",
			"ALTER ROLE x SET search_path = y" })
	void recognizesWhatIsNone(String statement) {
		assertThat(SessionEffect.isSetting(statement)).isFalse();
	}

	@Test
	void knowsWhatChangesTheMeaningOfNames() {
		assertThat(SessionEffect.changesNames("SET search_path = app")).isTrue();
		assertThat(SessionEffect.changesNames("SET SCHEMA 'app'")).isTrue();
		assertThat(SessionEffect.changesNames("SET ROLE app")).isTrue();
		assertThat(SessionEffect.changesNames("SET SESSION  AUTHORIZATION app")).isTrue();
		assertThat(SessionEffect.changesNames("SELECT set_config('search_path', 'app', false)")).isTrue();
		assertThat(SessionEffect.changesNames("SET maintenance_work_mem = '1GB'")).isFalse();
		assertThat(SessionEffect.changesNames("INSERT INTO role VALUES (1)")).isFalse();
	}

	@Test
	void findsCustomSettings() {
		assertThat(SessionEffect.customSettings("SET app.Tenant = 'x'")).containsExactly("app.tenant");
		assertThat(SessionEffect.customSettings("DO $$ BEGIN PERFORM set_config( 'a.b.c', '1', false); END $$"))
			.containsExactly("a.b.c");
		assertThat(SessionEffect.customSettings("set session app.x to 1; SET LOCAL app.y = 2")).containsExactly("app.x",
				"app.y");
		assertThat(SessionEffect.customSettings("SET search_path = app")).isEmpty();
	}

	@Test
	void knowsWhatMayCommitByItself() {
		assertThat(SessionEffect.mayCommit("call p()")).isTrue();
		assertThat(SessionEffect.mayCommit("DO $$ BEGIN COMMIT; END $$")).isTrue();
		assertThat(SessionEffect.mayCommit("UPDATE t SET a = 1")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SET standard_conforming_strings = off", "set local standard_conforming_strings to 'off'",
			"SET SESSION standard_conforming_strings=0", "SET \"standard_conforming_strings\" TO DEFAULT",
			"SELECT pg_catalog.set_config('standard_conforming_strings', 'off', true)" })
	void knowsWhatLetsBackslashesEscape(String statement) {
		assertThat(SessionEffect.escapesStrings(statement)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SET standard_conforming_strings = on", "SET LOCAL standard_conforming_strings TO 'on'",
			"SELECT pg_catalog.set_config('standard_conforming_strings', 'on', false)", "SET a = 'off'",
			"RESET standard_conforming_strings", "CREATE FUNCTION f() SET standard_conforming_strings = off",
			"SELECT 'SET standard_conforming_strings = off'", "SET \"standard_conforming_strings\" = true" })
	void knowsWhatDoesNot(String statement) {
		assertThat(SessionEffect.escapesStrings(statement)).isFalse();
	}

}
