package dev.migrations.command;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.migrations.test.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that an owner's broken {@code REINDEX CONCURRENTLY} leaves no index behind,
 * however many tables it concerns.
 */
@Timeout(60)
class RebuiltIndexesIntegrationTests extends AbstractRecoveryIntegrationTests {

	private static final String INDEXES = """
			SELECT indexrelid::regclass::text || ' ' || indrelid::regclass || ' ' || indisvalid FROM pg_index
			WHERE indrelid >= 16384 ORDER BY 1""";

	private Role role;

	@BeforeEach
	void createTables() {
		this.role = Role.create(this.database, "owner");
		this.database.execute("ALTER DATABASE %s OWNER TO \"%s\"".formatted(this.database.name(), this.role.name()));
		this.folder.revision("a1", """
				CREATE SCHEMA "S x";
				CREATE TABLE p (id int NOT NULL, v int) PARTITION BY RANGE (id);
				CREATE TABLE p1 PARTITION OF p FOR VALUES FROM (0) TO (10) PARTITION BY RANGE (id);
				CREATE TABLE "S x".p11 PARTITION OF p1 FOR VALUES FROM (0) TO (5);
				CREATE TABLE "S x"."P 12" PARTITION OF p1 FOR VALUES FROM (5) TO (10);
				CREATE INDEX p_v ON p (v);
				CREATE UNIQUE INDEX "P id" ON p (id, v);
				CREATE TABLE "S x".other (id int PRIMARY KEY, during int4range, EXCLUDE USING gist (during WITH &&));
				INSERT INTO p SELECT n, n FROM generate_series(0, 9) AS n;
				""", null);
		engine().upgrade();
	}

	@Override
	DataSource dataSource() {
		return this.role.dataSource();
	}

	@ParameterizedTest
	@ValueSource(strings = { "REINDEX TABLE CONCURRENTLY p", "REINDEX INDEX CONCURRENTLY p_v",
			"REINDEX (CONCURRENTLY) INDEX public.\"P id\"", "REINDEX SCHEMA CONCURRENTLY \"S x\"",
			"REINDEX (VERBOSE, CONCURRENTLY) DATABASE %s", "REINDEX TABLE CONCURRENTLY \"S x\".\"P 12\"" })
	void leavesNothing(String statement) throws Exception {
		List<String> before = this.database.query(INDEXES);
		this.folder.revision("b1 <- a1", statement.formatted(this.database.name()) + ";\nINSERT INTO p VALUES (3, 4);",
				null);
		breakOff("REINDEX", "SELECT * FROM p");
		assertThat(invalidIndexes()).isNotEmpty();
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(this.database.query(INDEXES)).isEqualTo(before);
		assertThat(this.database.query("SELECT v FROM p WHERE id = 3 ORDER BY 1")).containsExactly("3", "4");
	}

	/*
	 * The new indexes have taken the names of the old ones, which wait for a reader.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "REINDEX TABLE CONCURRENTLY p", "REINDEX INDEX CONCURRENTLY p_v" })
	void leavesNoIndexWhosePlaceIsTaken(String statement) throws Exception {
		List<String> before = this.database.query(INDEXES);
		this.folder.revision("b1 <- a1", statement + ";\nINSERT INTO p VALUES (3, 4);", null);
		try (Connection snapshot = openSnapshot("SELECT 1"); Connection reader = openTransaction()) {
			CompletableFuture<?> run = start();
			awaitWait("waiting for old snapshots");
			execute(reader, "LOCK TABLE p IN ACCESS SHARE MODE");
			snapshot.rollback();
			awaitWait("waiting for readers before marking dead");
			end(run, "REINDEX");
		}
		assertThat(invalidIndexes()).isNotEmpty().allMatch((index) -> index.contains("_ccold"));
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(this.database.query(INDEXES)).isEqualTo(before);
		assertThat(this.database.query("SELECT v FROM p WHERE id = 3 ORDER BY 1")).containsExactly("3", "4");
	}

	private Connection openTransaction() throws SQLException {
		Connection connection = this.database.dataSource().getConnection();
		connection.setAutoCommit(false);
		return connection;
	}

	private void awaitWait(String phase) throws InterruptedException {
		String query = "SELECT phase FROM pg_stat_progress_create_index WHERE datname = current_database()";
		while (!this.database.query(query).contains(phase)) {
			TimeUnit.MILLISECONDS.sleep(20);
		}
	}

	@Test
	void leavesWhatOthersHaveLeft() throws Exception {
		this.database.execute("INSERT INTO \"S x\".p11 VALUES (1, 2)");
		assertThatExceptionOfType(Exception.class).isThrownBy(
				() -> this.database.execute("CREATE UNIQUE INDEX CONCURRENTLY theirs_ccnew ON \"S x\".p11 (v)"));
		this.folder.revision("b1 <- a1", "REINDEX TABLE CONCURRENTLY p;", null);
		breakOff("REINDEX", "SELECT * FROM p");
		engine().upgrade();
		assertThat(invalidIndexes()).containsExactly("\"S x\".theirs_ccnew");
	}

	@Test
	void doesNotRunAgainWhatIsDone() throws Exception {
		this.folder.revision("b1 <- a1", "REINDEX TABLE CONCURRENTLY p;", null);
		breakOff("REINDEX", "SELECT * FROM p");
		this.database.execute("REINDEX TABLE p");
		invalidIndexes().forEach((index) -> this.database.execute("DROP INDEX " + index));
		this.database.execute("REINDEX TABLE CONCURRENTLY p");
		String oids = "SELECT string_agg(oid::text, ' ' ORDER BY oid) FROM pg_class WHERE relkind = 'i'";
		List<String> rebuilt = this.database.query(oids);
		engine().upgrade();
		assertThat(this.database.query(oids)).isEqualTo(rebuilt);
	}

}
