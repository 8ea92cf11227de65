package dev.migrations.command;

import java.util.function.Supplier;

import dev.migrations.revision.RevisionGraph;
import dev.migrations.run.MigrationListener;
import dev.migrations.run.MigrationRun;
import dev.migrations.run.OfflineScript;
import dev.migrations.run.RunSettings;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.store.RoleScope;
import dev.migrations.store.StateReader;
import dev.migrations.store.TableAccess;
import dev.migrations.store.TableNames;

/**
 * What all commands of an engine share.
 *
 * @param scripts the scripts, read when first needed
 * @param names the engine's own tables
 * @param run how a run goes about its work
 * @param listener who is told of each step
 * @param target what an upgrade without a target leads to
 * @param onChecksumMismatch what to do about changed files of applied revisions
 */
record EngineSettings(Supplier<ScriptDirectory> scripts, TableNames names, RunSettings run, MigrationListener listener,
		String target, Reaction onChecksumMismatch) {

	EngineSettings with(ScriptDirectory scripts) {
		return new EngineSettings(() -> scripts, this.names, this.run, this.listener, this.target,
				this.onChecksumMismatch);
	}

	RevisionGraph graph() {
		return this.scripts.get().graph();
	}

	/**
	 * Make a reader for who only looks.
	 * @return the reader
	 */
	StateReader newReader() {
		return new StateReader(this.names, TableAccess.look(role()), this::graph);
	}

	/**
	 * Make a reader for who is about to move.
	 * @return the reader
	 */
	StateReader newMovingReader() {
		return new StateReader(this.names, TableAccess.change(role()), this::graph);
	}

	RoleScope role() {
		return new RoleScope(this.run.role());
	}

	MigrationRun newRun() {
		return new MigrationRun(this.scripts.get(), this.names, this.run, this.listener);
	}

	OfflineScript newOfflineScript() {
		return new OfflineScript(this.scripts.get(), this.names, this.run.transaction(), role());
	}

}
