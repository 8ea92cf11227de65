package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.test.ScriptFolder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

/**
 * Tests for an older version of an application on a database that a newer one has
 * migrated.
 */
class RollingDeploymentIntegrationTests extends AbstractEngineIntegrationTests {

	private ScriptFolder newer;

	@BeforeEach
	void writeBothVersions(@TempDir Path directory) {
		this.newer = new ScriptFolder(directory);
		for (ScriptFolder each : new ScriptFolder[] { this.folder, this.newer }) {
			each.write("a1.sql", "-- revision: a1\n-- branch-labels: shop\n");
			each.revision("b1 <- a1", "CREATE TABLE b (id int);", "DROP TABLE b;");
			each.revision("b2 <- a1", "CREATE TABLE c (id int);", "DROP TABLE c;");
		}
	}

	@Test
	void countsADatabaseThatIsAheadAsUpToDate() {
		this.newer.revision("m1 <- b1, b2", "", "");
		upgradeNewer();
		MigrationStatus status = engine().status(200);
		assertThat(status.current()).containsExactly("m1");
		assertThat(status.upToDate()).isTrue();
		assertThat(status.pending()).isEmpty();
		assertThat(status.revisions()).extracting(RevisionStatus::revision, RevisionStatus::state)
			.containsExactlyInAnyOrder(tuple("m1", RevisionState.UNKNOWN), tuple("b1", RevisionState.APPLIED),
					tuple("b2", RevisionState.APPLIED), tuple("a1", RevisionState.APPLIED));
		assertThat(status.revisions().get(0).downRevisions()).containsExactly("b1", "b2");
		assertThat(status.revisions().get(0).message()).isEqualTo("m1");
	}

	@Test
	void followsAChainOfUnknownRevisions() {
		this.newer.revision("c1 <- b1", "", "");
		this.newer.revision("c2 <- c1", "", "");
		this.newer.revision("c3 <- c2", "", "");
		upgradeNewer();
		for (int limit : new int[] { 0, 1, 200 }) {
			MigrationStatus status = engine().status(limit);
			assertThat(status.current()).containsExactly("b2", "c3");
			assertThat(status.upToDate()).isTrue();
			assertThat(unknown(status)).containsExactly("c3", "c2", "c1");
		}
	}

	@Test
	void keepsABranchPendingThatTheNewerVersionLacks() {
		this.folder.revision("d1 <- b1", "CREATE TABLE d (id int);", null);
		this.newer.revision("c1 <- b1", "", "");
		upgradeNewer();
		MigrationStatus status = engine().status(200);
		assertThat(status.upToDate()).isFalse();
		assertThat(status.pending()).extracting(RevisionStatus::revision).containsExactly("d1");
		assertThatExceptionOfType(UnknownAppliedRevisionException.class).isThrownBy(engine()::upgrade)
			.satisfies((ex) -> assertThat(ex.getRevisions()).containsExactly("c1"));
		assertThat(tables()).doesNotContain("d");
	}

	@Test
	void tellsLabelsOfDependenciesFromRevisions() {
		this.newer.write("c1.sql", "-- revision: c1\n-- depends-on: shop, b1\n-- branch-labels: stock\n");
		this.newer.write("c2.sql", "-- revision: c2\n-- depends-on: stock, b2\n");
		upgradeNewer();
		MigrationStatus status = engine().status(200);
		assertThat(unknown(status)).containsExactly("c2", "c1");
		assertThat(status.upToDate()).isTrue();
	}

	@Test
	void saysWhatIsKnownWithoutAHistory() {
		this.newer.revision("c1 <- b1", "", "");
		upgradeNewer();
		this.database.execute("DROP TABLE migrations_history");
		MigrationStatus status = engine().status(200);
		assertThat(status.current()).containsExactly("b2", "c1");
		assertThat(unknown(status)).containsExactly("c1");
		assertThat(status.revisions().get(0).message()).isNull();
		assertThat(status.pending()).extracting(RevisionStatus::revision).containsExactly("b1");
		assertThat(engine().history()).isEmpty();
		assertThatExceptionOfType(UnknownAppliedRevisionException.class).isThrownBy(engine()::upgrade);
	}

	@Test
	void saysWhatIsKnownFromATrimmedHistory() {
		this.newer.revision("c1 <- b1", "", "");
		this.newer.revision("c2 <- c1", "", "");
		upgradeNewer();
		this.database.execute("DELETE FROM migrations_history WHERE revision <> 'c2'");
		MigrationStatus status = engine().status(200);
		assertThat(unknown(status)).containsExactly("c2", "c1");
		assertThat(status.revisions().get(0).message()).isEqualTo("c2");
		assertThat(status.revisions().get(1).message()).isNull();
	}

	@Test
	void refusesToMoveWhileARevisionIsUnknown() {
		this.newer.revision("c1 <- b1", "", "");
		upgradeNewer();
		MigrationEngine engine = engine();
		assertRefused(engine::upgrade);
		assertRefused(() -> engine.downgrade("base"));
		assertRefused(() -> engine.stamp("a1"));
		assertRefused(() -> engine.plans().upgrade());
		assertRefused(() -> engine.plans().downgrade("base"));
		assertRefused(() -> engine.offline().upgrade());
		assertThat(versionRows()).containsExactlyInAnyOrder("b2", "c1");
	}

	@Test
	void goesOnWhenTheNewerVersionIsBack() {
		this.newer.revision("c1 <- b1", "", "");
		upgradeNewer();
		assertRefused(engine()::upgrade);
		this.newer.revision("m1 <- b2, c1", "", "");
		assertThat(this.newer.engine(this.database.dataSource()).build().upgrade().current()).containsExactly("m1");
		assertThat(engine().status(0).upToDate()).isTrue();
	}

	private static void assertRefused(Runnable move) {
		assertThatExceptionOfType(UnknownAppliedRevisionException.class).isThrownBy(move::run)
			.withMessageContaining("'c1'");
	}

	private static List<String> unknown(MigrationStatus status) {
		return status.revisions()
			.stream()
			.filter((revision) -> revision.state() == RevisionState.UNKNOWN)
			.map(RevisionStatus::revision)
			.toList();
	}

	private void upgradeNewer() {
		this.newer.engine(this.database.dataSource()).build().upgrade();
	}

}
