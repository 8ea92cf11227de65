package dev.migrations.command;

import java.util.concurrent.CompletableFuture;

import javax.sql.DataSource;

import dev.migrations.MigrationException;
import dev.migrations.run.UnfinishedStepException;
import dev.migrations.test.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that an index counts as built only if it is the one that a broken statement asks
 * for.
 */
@Timeout(60)
class CreatedIndexIntegrationTests extends AbstractRecoveryIntegrationTests {

	private static final String INDEXES = "SELECT indexname FROM pg_indexes WHERE tablename = 'T x' ORDER BY 1";

	private Role role;

	@BeforeEach
	void createTable() {
		this.role = Role.create(this.database, "owner");
		this.database.execute("REVOKE TEMPORARY ON DATABASE %s FROM public".formatted(this.database.name()));
		this.database.execute("GRANT USAGE, CREATE ON SCHEMA public TO " + this.role.name());
		this.folder.revision("a1", """
				CREATE FUNCTION twice(number int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT number * 2';
				CREATE TABLE "T x" (gone int, a int, b text, t tsvector);
				ALTER TABLE "T x" DROP COLUMN gone;
				CREATE FUNCTION sum(r "T x") RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT $1.a';
				""", null);
		engine().upgrade();
	}

	@Override
	DataSource dataSource() {
		return this.role.dataSource();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			INDEX CONCURRENTLY ON "T x" (a)                            | INDEX ON "T x" (b)
			INDEX CONCURRENTLY ON "T x" (a)                            | INDEX ON "T x" (a DESC)
			INDEX CONCURRENTLY ON "T x" (a)                            | UNIQUE INDEX ON "T x" (a)
			UNIQUE INDEX CONCURRENTLY ON "T x" (a)                     | INDEX ON "T x" (a)
			UNIQUE INDEX CONCURRENTLY ON "T x" (a) NULLS NOT DISTINCT  | UNIQUE INDEX ON "T x" (a)
			INDEX CONCURRENTLY ON "T x" (a)                            | INDEX ON "T x" (a) INCLUDE (b)
			INDEX CONCURRENTLY ON "T x" (a) WHERE b > 'x'              | INDEX ON "T x" (a) WHERE b > 'y'
			INDEX CONCURRENTLY ON "T x" (a)                            | INDEX ON "T x" USING hash (a)
			INDEX CONCURRENTLY ON "T x" (b text_pattern_ops)           | INDEX ON "T x" (b)
			INDEX CONCURRENTLY ON "T x" (b COLLATE "C")                | INDEX ON "T x" (b COLLATE "POSIX")
			INDEX CONCURRENTLY ON "T x" (twice(a))                     | INDEX ON "T x" ((a * 2))
			INDEX CONCURRENTLY ON "T x" USING gin (t) WITH (fastupdate = off) | INDEX ON "T x" USING gin (t)
			""")
	void buildsAnIndexBesideAnotherThatSomebodyHasMade(String ours, String theirs) throws Exception {
		this.folder.revision("b1 <- a1", "CREATE " + ours + ";", null);
		breakOffBeforeItBegins();
		this.database.execute("CREATE " + theirs);
		assertThat(this.database.query(INDEXES)).hasSize(1);
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(this.database.query(INDEXES)).hasSize(2);
		assertThat(invalidIndexes()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					INDEX CONCURRENTLY ON "T x" (a)                        | INDEX mine ON "T x" USING btree (a ASC NULLS LAST)
					INDEX CONCURRENTLY ON ONLY public . "T x" ( lower(b) ) WHERE a IN (1, 2) | INDEX ON "T x" (lower(b)) WHERE a IN (1, 2)
					UNIQUE INDEX CONCURRENTLY ON "T x" (twice(a), b)       | UNIQUE INDEX ON public."T x" (public.twice(a), b)
					""")
	void takesAnEqualIndexThatAPersonHasMade(String ours, String theirs) throws Exception {
		this.folder.revision("b1 <- a1", "CREATE " + ours + ";", null);
		breakOffBeforeItBegins();
		this.database.execute("CREATE " + theirs);
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(this.database.query(INDEXES)).hasSize(1);
	}

	@Test
	void doesNotTakeAnotherIndexOfTheSameNameForItsOwn() throws Exception {
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY ix ON \"T x\" (a);", null);
		breakOffBeforeItBegins();
		this.database.execute("CREATE INDEX ix ON \"T x\" (b)");
		assertThatExceptionOfType(MigrationException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("\"ix\" already exists");
		this.database.execute("DROP INDEX ix");
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(this.database.query("SELECT indexdef FROM pg_indexes WHERE indexname = 'ix'")).singleElement()
			.asString()
			.endsWith("(a)");
	}

	@Test
	void findsAnIndexWhoseNameIsTooLong() throws Exception {
		String name = "Über " + "x".repeat(70);
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY \"%s\" ON \"T x\" (a);".formatted(name), null);
		breakOff("CREATE INDEX", "SELECT * FROM \"T x\"");
		assertThat(invalidIndexes()).hasSize(1);
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(this.database.query(INDEXES)).hasSize(1);
		assertThat(invalidIndexes()).isEmpty();
	}

	@Test
	void buildsABrokenIndexAgainBesideAnother() throws Exception {
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY ON \"T x\" (a);", null);
		breakOff("CREATE INDEX", "SELECT * FROM \"T x\"");
		this.database.execute("CREATE INDEX other ON \"T x\" (b)");
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(this.database.query(INDEXES)).containsExactly("T x_a_idx", "other");
		assertThat(invalidIndexes()).isEmpty();
	}

	@Test
	void stopsWhereTheServerCannotSayWhatWasAskedFor() throws Exception {
		this.folder.revision("b1 <- a1", "CREATE INDEX CONCURRENTLY ON \"T x\" (sum(\"T x\"));", null);
		breakOffBeforeItBegins();
		this.database.execute("CREATE INDEX other ON \"T x\" (b)");
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade)
			.withMessageContaining("cannot be known");
		assertThat(engine().resume().steps()).containsExactly("b1");
		assertThat(this.database.query(INDEXES)).hasSize(2);
	}

	private void breakOffBeforeItBegins() throws Exception {
		try (var lock = this.database.dataSource().getConnection()) {
			lock.setAutoCommit(false);
			execute(lock, "LOCK TABLE \"T x\" IN SHARE MODE");
			CompletableFuture<?> run = start();
			awaitStatement("CONCURRENTLY");
			end(run, "CONCURRENTLY");
		}
	}

}
