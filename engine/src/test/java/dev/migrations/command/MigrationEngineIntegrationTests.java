package dev.migrations.command;

import java.util.List;
import java.util.Map;

import dev.migrations.run.RunProblem;
import dev.migrations.store.Direction;
import dev.migrations.store.HistoryRow;
import dev.migrations.test.Refusals;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationEngine} on a real server.
 */
class MigrationEngineIntegrationTests extends AbstractEngineIntegrationTests {

	@Test
	void upgradesThroughBranchAndMergeOnce() {
		branchAndMerge();
		MigrationEngine engine = engine();
		assertThat(engine.pending()).extracting(RevisionStatus::revision).containsExactly("a1", "b2", "b1", "m1");
		MigrationResult result = engine.upgrade();
		assertThat(result.steps()).containsExactly("a1", "b2", "b1", "m1");
		assertThat(result.current()).containsExactly("m1");
		assertThat(versionRows()).containsExactly("m1");
		assertThat(engine.upgrade().steps()).isEmpty();
		assertThat(engine.current()).containsExactly("m1");
		assertThat(engine.history()).extracting(HistoryRow::revision).containsExactly("m1", "b1", "b2", "a1");
	}

	@Test
	void downgradesToBaseAndLeavesTheSchemaAsItWas() {
		branchAndMerge();
		MigrationEngine engine = engine();
		engine.upgrade();
		assertThat(engine.downgrade("base").steps()).containsExactly("m1", "b1", "b2", "a1");
		assertThat(versionRows()).isEmpty();
		assertThat(tables()).doesNotContain("a", "b", "c");
		assertThat(engine.history().get(0)).satisfies((row) -> {
			assertThat(row.direction()).isEqualTo(Direction.DOWNGRADE);
			assertThat(row.revision()).isEqualTo("a1");
		});
		assertThat(engine.upgrade().steps()).hasSize(4);
	}

	@Test
	void undoesAMergeWithMinusOne() {
		branchAndMerge();
		MigrationEngine engine = engine();
		engine.upgrade();
		assertThat(engine.downgrade("-1").current()).containsExactlyInAnyOrder("b1", "b2");
		assertThat(versionRows()).containsExactlyInAnyOrder("b1", "b2");
	}

	@Test
	void stampsWithoutRunning() {
		branchAndMerge();
		MigrationEngine engine = engine();
		engine.stamp("b1", "b2");
		assertThat(versionRows()).containsExactlyInAnyOrder("b1", "b2");
		assertThat(tables()).doesNotContain("a");
		assertThat(engine.history()).extracting(HistoryRow::direction)
			.containsExactly(Direction.STAMP, Direction.STAMP);
		assertThat(engine.upgrade().steps()).containsExactly("m1");
	}

	@Test
	void stampsBase() {
		branchAndMerge();
		MigrationEngine engine = engine();
		engine.upgrade();
		engine.stamp("base");
		assertThat(versionRows()).isEmpty();
		assertThat(engine.history().get(0).revision()).isNull();
	}

	@Test
	void writesTheWholeHistoryRow() {
		this.folder.write("a.sql", """
				-- revision: a1
				-- branch-labels: shop
				-- message: first

				-- migrations:upgrade
				SELECT pg_sleep(0.05);
				""");
		this.folder.write("b.sql", "-- revision: b1\n-- depends-on: shop\n");
		engine().upgrade();
		HistoryRow row = engine().history().get(1);
		assertThat(row.revision()).isEqualTo("a1");
		assertThat(row.branchLabels()).containsExactly("shop");
		assertThat(row.message()).isEqualTo("first");
		assertThat(row.checksum()).startsWith("v1:");
		assertThat(row.durationMs()).isBetween(50L, 10_000L);
		assertThat(row.startedAt()).isBefore(row.finishedAt());
		assertThat(row.databaseUser()).isEqualTo("postgres");
		assertThat(row.applicationName()).isNotBlank();
		assertThat(engine().history().get(0).dependsOn()).containsExactly("shop");
		assertThat(versionRows()).containsExactly("b1");
	}

	@Test
	void runsJavaRevisions() {
		MigrationEngine engine = MigrationEngine.builder(this.database.dataSource())
			.locations(List.of())
			.packages(List.of("dev.migrations.script.example"))
			.build();
		assertThat(engine.upgrade().steps()).containsExactly("e1", "e2");
		assertThat(this.database.query("SELECT name FROM example")).containsExactly("one");
		assertThat(engine.history().get(0).checksum()).isNull();
		Refusals.assertThatRefusal(RunProblem.IrreversibleRevision.class).isThrownBy(() -> engine.downgrade("base"));
	}

	@Test
	void replacesPlaceholders() {
		this.folder.revision("a1", "CREATE TABLE ${name} (id int);\nDO $$ BEGIN PERFORM '${name}'; END $$;", null);
		this.folder.engine(this.database.dataSource()).placeholders(Map.of("name", "replaced")).build().upgrade();
		assertThat(tables()).contains("replaced");
	}

	@Test
	void acceptsTheChecksumsOfChangedFiles() {
		branchAndMerge();
		engine().upgrade();
		assertThat(engine().acceptChecksums().steps()).isEmpty();
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id bigint);", "DROP TABLE b;");
		assertThat(engine().acceptChecksums().steps()).containsExactly("b1");
		assertThat(engine().acceptChecksums().steps()).isEmpty();
		assertThat(versionRows()).containsExactly("m1");
		HistoryRow row = engine().history().get(0);
		assertThat(row.direction()).isEqualTo(Direction.STAMP);
		assertThat(row.checksum()).isEqualTo(engine().scripts().find("b1").orElseThrow().checksum().orElseThrow());
	}

}
