package dev.migrations.run;

import java.util.List;
import java.util.Set;

import dev.migrations.recovery.StatementRecovery;
import dev.migrations.script.ScriptStatement;
import dev.migrations.sql.HiddenLiterals;
import dev.migrations.sql.PsqlStatement;
import dev.migrations.store.Direction;
import dev.migrations.store.OfflineTables;
import org.jspecify.annotations.Nullable;

/**
 * Writes one step after the other, as {@link StepRunner} runs them.
 */
final class OfflineStepWriter {

	private final OfflineWriter writer;

	private final OfflineTables tables;

	private final OfflineSession session;

	private boolean inTransaction;

	OfflineStepWriter(OfflineWriter writer, OfflineTables tables, OfflineSession session) {
		this.writer = writer;
		this.tables = tables;
		this.session = session;
	}

	/**
	 * Write a step. The transaction stays open.
	 * @param work the step
	 * @param rows what the version table holds before it
	 */
	void write(StepWork work, Set<String> rows) {
		this.writer.section().comment(work.toString());
		open(rows);
		this.writer.command(this.tables.startClock());
		if (work.direction() == Direction.STAMP) {
			this.writer.command(this.tables.clearJournal());
		}
		else if (work.isJournaled()) {
			writeJournaled(work, rows);
		}
		else {
			work.statements().forEach(this::write);
		}
		if (!work.statements().isEmpty()) {
			this.writer.section();
			this.session.restore().forEach(this.writer::command);
		}
		this.writer.command(this.tables.advance(work.step().change(), work.record()));
	}

	void commit() {
		if (this.inTransaction) {
			this.writer.command("COMMIT;");
			this.inTransaction = false;
		}
	}

	private void open(Set<String> rows) {
		if (!this.inTransaction) {
			this.writer.command(OfflineSession.BEGIN);
			this.tables.fence(rows).forEach(this.writer::command);
			this.inTransaction = true;
		}
	}

	private void writeJournaled(StepWork work, Set<String> rows) {
		List<ScriptStatement> all = work.statements();
		for (int done = 0; done < all.size(); done++) {
			open(rows);
			ScriptStatement statement = all.get(done);
			if (statement.autocommit()) {
				String evidence = StatementRecovery.of(statement.text()).expression();
				putJournal(work, done + 1, HiddenLiterals.of(statement.text()), evidence);
				commit();
				write(statement);
				putJournal(work, done + 1, null, null);
			}
			else {
				write(statement);
			}
		}
		open(rows);
		this.writer.command(this.tables.clearJournal());
	}

	private void putJournal(StepWork work, int count, @Nullable String begun, @Nullable String evidence) {
		this.writer.command(this.tables.putJournal(work.record(), work.checksums(count), begun, evidence));
	}

	private void write(ScriptStatement statement) {
		this.writer.section().command(PsqlStatement.of(statement.text()));
	}

}
