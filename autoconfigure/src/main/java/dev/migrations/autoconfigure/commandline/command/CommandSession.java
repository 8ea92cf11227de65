package dev.migrations.autoconfigure.commandline.command;

import java.nio.file.Path;
import java.util.function.Supplier;

import dev.migrations.autoconfigure.commandline.text.HistoryText;
import dev.migrations.autoconfigure.commandline.text.Palette;
import dev.migrations.autoconfigure.commandline.text.RevisionText;
import dev.migrations.autoconfigure.commandline.text.RevisionViews;
import dev.migrations.command.MigrationEngine;
import dev.migrations.command.RevisionAuthor;
import dev.migrations.revision.RevisionGraph;

/**
 * What a command works with.
 *
 * @param engine the engine
 * @param author writes revisions
 * @param guard refuses what a start would refuse before it changes a database
 * @param comparison compares the entities, made when needed
 * @param directory where revisions are written
 * @param palette the colors of the answer
 */
public record CommandSession(MigrationEngine engine, RevisionAuthor author, Runnable guard,
		Supplier<EntityComparison> comparison, Path directory, Palette palette) {

	/**
	 * Get the engine to change the database with.
	 * @return the engine
	 */
	MigrationEngine changingEngine() {
		this.guard.run();
		return this.engine;
	}

	RevisionGraph graph() {
		return this.engine.scripts().graph();
	}

	/**
	 * What the scripts say, without the database.
	 * @return views without a state
	 */
	RevisionViews views() {
		return RevisionViews.of(this.engine.scripts());
	}

	RevisionText revisionText() {
		return new RevisionText(this.palette);
	}

	HistoryText historyText() {
		return new HistoryText(this.palette);
	}

}
