package dev.migrations.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.MigrationEngineBuilder;

/**
 * A directory of revision files that a test fills.
 *
 * @param directory the directory
 */
public record ScriptFolder(Path directory) {

	/**
	 * Write a file as it is.
	 * @param name the file's name
	 * @param text its content
	 * @return this folder
	 */
	public ScriptFolder write(String name, String text) {
		try {
			Path file = this.directory.resolve(name);
			Files.createDirectories(file.getParent());
			Files.writeString(file, text);
			return this;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Write a revision file.
	 * @param revision {@code id} or {@code id <- down, down}
	 * @param upgrade the SQL of the upgrade section
	 * @param downgrade the SQL of the downgrade section, or null for none
	 * @return this folder
	 */
	public ScriptFolder revision(String revision, String upgrade, String downgrade) {
		String[] parts = revision.split("<-");
		String down = (parts.length > 1) ? "-- down-revision: " + parts[1].strip() + "\n" : "";
		String section = (downgrade != null) ? "\n-- migrations:downgrade\n" + downgrade + "\n" : "";
		String id = parts[0].strip();
		return write(id + ".sql", "-- revision: " + id + "\n" + down + "-- message: " + id
				+ "\n\n-- migrations:upgrade\n" + upgrade + "\n" + section);
	}

	/**
	 * Remove a file.
	 * @param name the file's name
	 */
	public void delete(String name) {
		try {
			Files.delete(this.directory.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Begin an engine on these files.
	 * @param dataSource the database
	 * @return a builder
	 */
	public MigrationEngineBuilder engine(DataSource dataSource) {
		return MigrationEngine.builder(dataSource).locations(List.of(location()));
	}

	/**
	 * The location for the engine's settings.
	 * @return a {@code file:} location
	 */
	public String location() {
		return "file:" + this.directory;
	}

}
