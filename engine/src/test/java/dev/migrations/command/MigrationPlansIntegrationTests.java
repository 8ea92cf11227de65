package dev.migrations.command;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.revision.IdentifierProblem;
import dev.migrations.revision.Plan;
import dev.migrations.revision.Step;
import dev.migrations.run.ConnectionProblem;
import dev.migrations.run.MigrationListener;
import dev.migrations.run.RunProblem;
import dev.migrations.run.StatementFailedException;
import dev.migrations.run.UnfinishedStepException;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Refusals;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.StatementLog;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link MigrationPlans} and what surrounds a run.
 */
class MigrationPlansIntegrationTests {

	private final TestDatabase database = PostgresServer.createLoggingDatabase();

	private ScriptFolder folder;

	@BeforeEach
	void createFolder(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
	}

	@Test
	void plansWithoutWriting() {
		StatementLog log = StatementLog.open(this.database);
		Plan plan = engine().plans().upgrade();
		assertThat(plan.steps()).map(Step::rows).containsExactly(Set.of("a1"), Set.of("b1"));
		assertThat(plan.steps()).map((step) -> engine().plans().describe(step))
			.containsExactly("upgrade  -> a1, a1", "upgrade a1 -> b1, b1");
		assertThat(log.read()).isNotEmpty()
			.allMatch((sql) -> sql.startsWith("SELECT") || sql.startsWith("SET application_name"));
	}

	@Test
	void plansEveryMove() {
		MigrationEngine engine = engine();
		engine.upgrade();
		assertThat(engine.plans().upgrade("heads").isEmpty()).isTrue();
		assertThat(engine.plans().downgrade("-1").rowsAfter()).containsExactly("a1");
		assertThat(engine.plans().stamp("a1").rowsAfter()).containsExactly("a1");
		assertThat(engine.plans().stamp("base").steps()).map(engine.plans()::describe).containsExactly("stamp b1 -> ");
		assertThat(engine.current()).containsExactly("b1");
	}

	@Test
	void refusesWhatTheCommandRefuses() {
		MigrationEngine engine = engine();
		engine.upgrade();
		Refusals.assertThatRefusal(RunProblem.IrreversibleRevision.class)
			.isThrownBy(() -> engine.plans().downgrade("base"));
		Refusals.assertThatRefusal(IdentifierProblem.UnknownRevision.class)
			.isThrownBy(() -> engine.plans().upgrade("zzzz"));
		this.database.execute("UPDATE migrations_version SET version_num = 'unknown'");
		assertThatExceptionOfType(UnknownAppliedRevisionException.class)
			.isThrownBy(() -> engine.plans().upgrade("heads"));
		assertThatExceptionOfType(UnknownAppliedRevisionException.class)
			.isThrownBy(() -> engine.plans().stamp("heads"));
		assertThat(engine.plans().purge("heads").rowsAfter()).containsExactly("b1");
		assertThat(engine.purge("a1").current()).containsExactly("a1");
		assertThat(engine.current()).containsExactly("a1");
	}

	@Test
	void refusesWhileAStepIsUnfinished() {
		this.folder.revision("c1 <- b1", "CREATE TABLE c (id int);\nREINDEX TABLE CONCURRENTLY nothing;", "");
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine()::upgrade);
		assertThat(engine().plans().upgrade().steps()).hasSize(1);
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(() -> engine().plans().downgrade("a1"));
		this.folder.revision("c1 <- b1", "VACUUM;", "");
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(() -> engine().plans().upgrade());
		assertThat(engine().plans().stamp("c1").steps()).hasSize(1);
	}

	@Test
	void namesAMissingSchema() {
		this.database.execute("DROP SCHEMA public");
		Refusals.assertThatRefusal(ConnectionProblem.MissingSchema.class).isThrownBy(() -> engine().plans().upgrade());
		Refusals.assertThatRefusal(ConnectionProblem.MissingSchema.class).isThrownBy(() -> engine().ensureTables());
	}

	@Test
	void createsTheTablesOnce() {
		MigrationEngine engine = this.folder.engine(this.database.dataSource()).schema("own").build();
		assertThat(engine.ensureTables()).isTrue();
		assertThat(engine.ensureTables()).isFalse();
		this.database.execute("DROP TABLE own.migrations_journal");
		assertThat(engine.ensureTables()).isTrue();
		assertThat(this.database.query("SELECT count(*) FROM own.migrations_version, own.migrations_history"))
			.containsExactly("0");
		assertThat(this.database.query("SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database "
				+ "WHERE locktype = 'advisory' AND datname = current_database()"))
			.containsExactly("0");
	}

	@Test
	void tellsAListenerOfEachStep() {
		List<String> heard = new ArrayList<>();
		MigrationListener listener = new MigrationListener() {

			@Override
			public void stepStarted(Plan plan, int index) {
				heard.add("started %s of %s".formatted(index + 1, plan.steps().size()));
			}

			@Override
			public void stepFinished(Plan plan, int index, Duration duration) {
				assertThat(duration).isPositive();
				heard.add("finished %s".formatted(plan.steps().get(index).rows()));
			}

		};
		this.folder.revision("c1 <- b1", "SELECT nothing;", null);
		MigrationEngine engine = this.folder.engine(this.database.dataSource()).listener(listener).build();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade);
		assertThat(heard).containsExactly("started 1 of 3", "finished [a1]", "started 2 of 3", "finished [b1]",
				"started 3 of 3");
	}

	@Test
	void reportsTheSqlOfAJavaRevision() {
		this.database.execute("CREATE TABLE example (id int)");
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.locations(List.of())
			.packages(List.of("dev.migrations.script.example"))
			.build();
		assertThatExceptionOfType(StatementFailedException.class).isThrownBy(engine::upgrade).satisfies((ex) -> {
			assertThat(ex.getStatement().revision()).isEqualTo("e1");
			assertThat(ex.getStatement().sql()).contains("CREATE TABLE").contains("example");
		}).withMessageContaining("Statement: CREATE TABLE");
	}

	private MigrationEngine engine() {
		return this.folder.engine(this.database.dataSource()).build();
	}

}
