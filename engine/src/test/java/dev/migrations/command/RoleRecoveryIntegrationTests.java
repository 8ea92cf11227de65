package dev.migrations.command;

import javax.sql.DataSource;

import dev.migrations.test.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Recovers with a role that the migrating user takes, and that may do less than the user.
 */
@Timeout(60)
class RoleRecoveryIntegrationTests extends AbstractRecoveryIntegrationTests {

	private Role login;

	private Role owner;

	@BeforeEach
	void createTable() {
		this.login = Role.create(this.database, "login");
		this.owner = Role.create(this.database, "owner");
		this.database.execute("GRANT %s TO %s".formatted(this.owner.name(), this.login.name()));
		this.database.execute("GRANT USAGE, CREATE ON SCHEMA public TO " + this.owner.name());
		this.folder.revision("a1", "CREATE TABLE a (id int, t text);\nCREATE INDEX i ON a (id);", null);
		engine().upgrade();
	}

	@Override
	DataSource dataSource() {
		return this.login.dataSource();
	}

	@Override
	MigrationEngine engine() {
		return this.folder.engine(dataSource()).role(this.owner.name()).build();
	}

	@ParameterizedTest
	@ValueSource(strings = { "CREATE INDEX CONCURRENTLY ON a (t)", "REINDEX TABLE CONCURRENTLY a" })
	void repairsWithTheRoleThatItTakes(String statement) throws Exception {
		this.folder.revision("b1 <- a1", statement + ";\nINSERT INTO a VALUES (1);", null);
		breakOff(statement.substring(0, statement.indexOf(' ')), "SELECT * FROM a");
		assertThat(invalidIndexes()).isNotEmpty();
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(invalidIndexes()).filteredOn((index) -> !index.startsWith("pg_toast.")).isEmpty();
		assertThat(this.database.query("SELECT DISTINCT pg_get_userbyid(relowner)::text FROM pg_class "
				+ "WHERE oid >= 16384 AND relkind IN ('r', 'i')"))
			.containsExactly(this.owner.name());
	}

}
