package dev.migrations.command;

import java.util.List;

import javax.sql.DataSource;

import dev.migrations.run.StatementFailedException;
import dev.migrations.test.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Recovers as a role that owns its tables and may do no more than the documentation asks
 * for.
 */
class OwnerRecoveryIntegrationTests extends RecoveryIntegrationTests {

	private Role role;

	@BeforeEach
	void createRole() {
		this.role = Role.create(this.database, "owner");
		this.database.execute("CREATE SCHEMA secret; CREATE TABLE secret.a (id int)");
		this.database.execute("REVOKE ALL ON DATABASE %s FROM public".formatted(this.database.name()));
		this.database
			.execute("GRANT CONNECT, CREATE ON DATABASE %s TO %s".formatted(this.database.name(), this.role.name()));
		this.database.execute("GRANT USAGE, CREATE ON SCHEMA public TO " + this.role.name());
		this.database.execute("ALTER ROLE %s SET search_path = secret, public".formatted(this.role.name()));
	}

	@Override
	DataSource dataSource() {
		return this.role.dataSource();
	}

	@Test
	void buildsAnIndexOnceItsDataAreCorrected() {
		this.folder.revision("a1", "CREATE TABLE a (id int);\nINSERT INTO a VALUES (1), (1);", null);
		this.folder.revision("b1 <- a1", "CREATE UNIQUE INDEX CONCURRENTLY i ON a (id);", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("23505");
		assertThat(invalidIndexes()).containsExactly("i");
		this.database.execute("DELETE FROM a");
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(invalidIndexes()).isEmpty();
	}

	/*
	 * It may not drop indexes of TOAST tables, and says what to type.
	 */
	@Override
	void checkLongValues(List<String> log) {
		assertThat(invalidIndexes()).singleElement().asString().startsWith("pg_toast.");
		String warning = log.stream().filter((line) -> line.contains("superuser")).findFirst().orElseThrow();
		assertThat(warning).contains("b1.sql:6", "pg_toast");
		this.database.execute(warning.substring(warning.indexOf("DROP INDEX")));
	}

	@Test
	void tellsWhereAStatementNamesASchemaThatItMayNotUse() {
		this.folder.revision("a1", "SELECT 1;\nCREATE INDEX CONCURRENTLY ON secret.a (id);", null);
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade)
			.withMessageContainingAll("a1.sql:6, statement 2", "permission denied for schema secret");
	}

}
