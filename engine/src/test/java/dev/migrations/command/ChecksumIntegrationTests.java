package dev.migrations.command;

import java.util.List;

import dev.migrations.store.HistoryRow;
import dev.migrations.test.LogLines;
import dev.migrations.test.StatementLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for changed files of applied revisions.
 */
class ChecksumIntegrationTests extends AbstractEngineIntegrationTests {

	@BeforeEach
	void upgradeAndChangeTwoFiles() {
		branchAndMerge();
		engine().upgrade();
		this.folder.revision("b1 <- a1", "CREATE TABLE b (id bigint);", "DROP TABLE b;");
		this.folder.revision("a1", "CREATE TABLE a (id bigint);", "DROP TABLE a;");
	}

	@Test
	void warnsOnceOfAllChangedFilesAtHead() {
		assertThat(warnings(engine())).containsExactly(
				"WARN The files of applied revisions have changed since: 'a1' (%1$s/a1.sql), 'b1' (%1$s/b1.sql)."
					.formatted(this.folder.location())
						+ " Put back what it was and write a new revision for the change,"
						+ " or accept the files as they are with 'migrations stamp --checksums'.");
	}

	@Test
	void warnsWhenSomethingIsPendingAndRunsIt() {
		this.folder.revision("c1 <- m1", "CREATE TABLE d (id int);", "DROP TABLE d;");
		assertThat(warnings(engine())).hasSize(1);
		assertThat(versionRows()).containsExactly("c1");
	}

	@Test
	void failsBeforeAnythingIsApplied() {
		this.folder.revision("c1 <- m1", "CREATE TABLE d (id int);", "DROP TABLE d;");
		assertThatExceptionOfType(ChecksumMismatchException.class).isThrownBy(strict()::upgrade)
			.satisfies((ex) -> assertThat(ex.getRevisions()).extracting(RevisionStatus::revision)
				.containsExactly("a1", "b1"))
			.satisfies((ex) -> assertThat(ex.getRemedy()).contains("migrations stamp --checksums"));
		assertThatExceptionOfType(ChecksumMismatchException.class).isThrownBy(() -> strict().downgrade("base"));
		assertThat(versionRows()).containsExactly("m1");
		assertThat(tables()).doesNotContain("d");
	}

	@Test
	void failsAtHead() {
		assertThatExceptionOfType(ChecksumMismatchException.class).isThrownBy(strict()::upgrade);
	}

	@Test
	void neverFailsWhenItStampsResumesOrAccepts() {
		assertThat(strict().stamp("b1").current()).containsExactly("b1");
		assertThat(strict().resume().steps()).isEmpty();
		assertThat(strict().stamp("m1").current()).containsExactly("m1");
		this.folder.revision("b2 <- a1", "CREATE TABLE c (id bigint);", "DROP TABLE c;");
		assertThat(strict().acceptChecksums().steps()).containsExactly("a1", "b2");
		assertThat(strict().upgrade().steps()).isEmpty();
		assertThat(warnings(engine())).isEmpty();
	}

	@Test
	void tellsWhichFilesHaveChanged() {
		MigrationStatus status = engine().status(0);
		assertThat(status.changed()).extracting(RevisionStatus::revision).containsExactly("b1", "a1");
		assertThat(status.upToDate()).isTrue();
	}

	@Test
	void ignoresChangesOfCommentsHeadersAndDowngrades() {
		this.folder.write("b1.sql", """
				-- revision: b1
				-- down-revision: a1
				-- message: another message
				-- migrations:upgrade
				-- a comment
				CREATE   TABLE b
				  (id int);
				-- migrations:downgrade
				DROP TABLE IF EXISTS b;
				""");
		assertThat(engine().status(0).changed()).extracting(RevisionStatus::revision).containsExactly("a1");
	}

	@Test
	void ignoresRevisionsThatAreNotApplied() {
		engine().downgrade("a1");
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		assertThat(strict().upgrade().steps()).containsExactly("b2", "b1", "m1");
		assertThat(warnings(engine())).isEmpty();
	}

	@Test
	void comparesWithWhatWasRecordedLast() {
		engine().downgrade("base");
		engine().upgrade();
		assertThat(engine().status(0).changed()).isEmpty();
		this.folder.revision("a1", "CREATE TABLE a (id int);", "DROP TABLE a;");
		assertThat(engine().status(0).changed()).extracting(RevisionStatus::revision).containsExactly("a1");
	}

	@Test
	void leavesChecksumsOfAnotherVersionAlone() {
		this.database.execute("UPDATE migrations_history SET checksum = 'v2:' || checksum");
		assertThat(engine().status(0).changed()).isEmpty();
	}

	@Test
	void leavesRevisionsWithoutARecordedChecksumAlone() {
		this.database.execute("UPDATE migrations_history SET checksum = NULL");
		assertThat(engine().status(0).changed()).isEmpty();
		assertThat(strict().upgrade().steps()).isEmpty();
	}

	@Test
	void findsChangedFilesBelowAnUnknownRevision() {
		this.folder.revision("c1 <- m1", "CREATE TABLE d (id int);", "DROP TABLE d;");
		engine().upgrade();
		this.folder.directory().resolve("c1.sql").toFile().delete();
		assertThatExceptionOfType(ChecksumMismatchException.class).isThrownBy(strict()::upgrade);
		assertThat(engine().status(200).changed()).hasSize(2);
		assertThat(engine().acceptChecksums().steps()).containsExactly("a1", "b1");
		assertThat(engine().status(200).changed()).isEmpty();
		assertThat(versionRows()).containsExactly("c1");
	}

	@Test
	void goesWithoutTheHistoryWhereItMayNotBeRead() {
		String role = this.database.name() + "_reader";
		this.database.execute("CREATE ROLE %s LOGIN".formatted(role));
		this.database.execute("GRANT SELECT ON migrations_version TO " + role);
		MigrationEngine reader = engineOf(role).build();
		try (LogLines log = LogLines.of(RecordedState.class)) {
			assertThat(reader.upgrade().steps()).isEmpty();
			assertThat(reader.status(0).upToDate()).isTrue();
			assertThat(log.read()).singleElement()
				.asString()
				.contains("permission denied for table migrations_history");
		}
		assertThatExceptionOfType(DatabaseFailedException.class)
			.isThrownBy(engineOf(role).onChecksumMismatch(Reaction.FAIL).build()::upgrade)
			.withMessageContaining("migrations_history");
	}

	@Test
	void sendsTheChecksumsOnceHoweverLongTheHistoryIs() {
		StatementLog.switchOn(this.database);
		StatementLog log = StatementLog.open(this.database);
		MigrationStatus status = engine().status(200);
		assertThat(log.read()).filteredOn((statement) -> statement.contains("version_num")).hasSize(1);
		assertThat(status.applied()).hasSize(4).extracting(HistoryRow::revision).startsWith("m1");
		assertThat(status.changed()).hasSize(2);
		long carriers = this.database
			.query(log.read()
				.stream()
				.filter((each) -> each.contains("version_num"))
				.findFirst()
				.orElseThrow()
				.replaceFirst("SELECT pg_catalog.current_schema\\(\\), ", "SELECT count(x.checksums) FROM (SELECT ")
				.replaceFirst("END, EXISTS", "END AS checksums, EXISTS") + ") x")
			.stream()
			.mapToLong(Long::parseLong)
			.sum();
		assertThat(carriers).isOne();
	}

	private List<String> warnings(MigrationEngine engine) {
		try (LogLines log = LogLines.of(ChecksumVerification.class)) {
			engine.upgrade();
			return log.read();
		}
	}

	private MigrationEngine strict() {
		return this.folder.engine(this.database.dataSource()).onChecksumMismatch(Reaction.FAIL).build();
	}

	private MigrationEngineBuilder engineOf(String role) {
		return this.folder.engine(this.database.dataSource(role));
	}

}
