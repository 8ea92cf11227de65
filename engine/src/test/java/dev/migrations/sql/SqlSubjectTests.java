package dev.migrations.sql;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SqlSubject}.
 */
class SqlSubjectTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			create role app login password 'secret'         | CLUSTER
			CREATE USER app                                 | CLUSTER
			ALTER GROUP app ADD USER b                      | CLUSTER
			DROP ROLE IF EXISTS app                         | CLUSTER
			CREATE DATABASE d                               | CLUSTER
			ALTER DATABASE d SET search_path = a            | CLUSTER
			CREATE TABLESPACE t LOCATION '/t'               | CLUSTER
			ALTER SUBSCRIPTION s DISABLE                    | CLUSTER
			ALTER SYSTEM SET work_mem = '1MB'               | CLUSTER
			GRANT a, b TO c WITH ADMIN OPTION               | CLUSTER
			REVOKE a FROM c                                 | CLUSTER
			GRANT CONNECT ON DATABASE d TO a                | CLUSTER
			REASSIGN OWNED BY a TO b                        | CLUSTER
			COMMENT ON ROLE a IS 'on table t'               | CLUSTER
			COMMENT ON DATABASE d IS ''                     | CLUSTER
			DO $$ BEGIN create  role a; END $$              | CLUSTER
			DO $$ BEGIN EXECUTE 'ALTER SYSTEM RESET ALL'; END $$ | CLUSTER
			DO $$ BEGIN CREATE USER MAPPING FOR a SERVER s; END $$ | OTHER
			DO $$ BEGIN CREATE TABLE t (role int); END $$   | OTHER
			CREATE USER MAPPING FOR a SERVER s              | OTHER
			SET ROLE a                                      | SESSION_ROLE
			SET LOCAL ROLE a                                | SESSION_ROLE
			SET SESSION AUTHORIZATION a                     | SESSION_ROLE
			SET SESSION SESSION AUTHORIZATION a             | SESSION_ROLE
			SET SESSION work_mem = 1                        | OTHER
			SET search_path = role                          | OTHER
			GRANT SELECT ON t TO a                          | PRIVILEGES
			GRANT SELECT (database), UPDATE ON TABLE t TO a | PRIVILEGES
			REVOKE ALL ON SCHEMA s FROM a                   | PRIVILEGES
			ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO a | PRIVILEGES
			ALTER TABLE s.t OWNER TO a                      | PRIVILEGES
			ALTER FUNCTION f(int, text) OWNER TO CURRENT_USER | PRIVILEGES
			CREATE POLICY p ON t TO a                       | PRIVILEGES
			ALTER TABLE t ADD a int, OWNER TO a             | OTHER
			ALTER TABLE t RENAME owner TO a                 | OTHER
			ALTER TABLE t OWNER TO a, ADD a int             | OTHER
			ALTER TABLE t RENAME COLUMN owner TO a          | OTHER
			CREATE EXTENSION IF NOT EXISTS e                | EXTENSION
			COMMENT ON EXTENSION e IS 'x'                   | EXTENSION
			CREATE SCHEMA s                                 | SCHEMA
			CREATE TABLE role (a int)                       | OTHER
			INSERT INTO t VALUES ('CREATE ROLE a')          | OTHER
			""")
	void tellsWhatAStatementIsAbout(String statement, SqlSubject subject) {
		assertThat(SqlSubject.of(statement)).isEqualTo(subject);
		assertThat(SqlSubject.of("-- comment\n /* more */ " + statement)).isEqualTo(subject);
	}

}
