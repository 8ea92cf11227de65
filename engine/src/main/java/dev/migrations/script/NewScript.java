package dev.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import dev.migrations.MigrationRefusedException;

/**
 * A file that is to be written.
 *
 * @param path where it will be
 * @param text what it will hold
 */
public record NewScript(Path path, String text) {

	/**
	 * Prepare a revision file.
	 * @param directory the directory of revision files
	 * @param template how the file is named
	 * @param header what the file says about itself
	 * @param sections what it runs
	 * @return the file, not yet written
	 * @throws MigrationRefusedException if the revision lacks what its name needs
	 */
	public static NewScript sql(Path directory, FileNameTemplate template, RevisionHeader header,
			RevisionSections sections) {
		return new NewScript(directory.resolve(template.render(header)), RevisionFileRenderer.render(header, sections));
	}

	/**
	 * Prepare the source code of a Java revision.
	 * @param directory the root directory of source code
	 * @param packageName the package of the class
	 * @param header what the revision says about itself
	 * @return the file, not yet written
	 */
	public static NewScript java(Path directory, String packageName, RevisionHeader header) {
		String className = JavaClassName.of(header);
		Path path = directory.resolve(packageName.replace('.', '/')).resolve(className + ".java");
		return new NewScript(path, JavaRevisionRenderer.render(packageName, className, header));
	}

	/**
	 * Write the file and the directories above it.
	 * @throws MigrationRefusedException if there is such a file, or it cannot be written
	 */
	public void write() {
		try {
			createDirectory(this.path.toAbsolutePath().resolveSibling(""));
			Files.write(this.path, this.text.getBytes(StandardCharsets.UTF_8), StandardOpenOption.CREATE_NEW,
					StandardOpenOption.WRITE);
		}
		catch (FileAlreadyExistsException ex) {
			throw new FileProblem.FileExists(Path.of(ex.getFile())).refusal();
		}
		catch (IOException ex) {
			throw FileProblem.FileFailed.write(this.path, ex).refusal(ex);
		}
	}

	/**
	 * Read the file that was written.
	 * @return its text now
	 * @throws MigrationRefusedException if it cannot be read
	 */
	public String read() {
		try {
			return Files.readString(this.path);
		}
		catch (IOException ex) {
			throw FileProblem.FileFailed.read(this.path, ex).refusal(ex);
		}
	}

	/**
	 * Write the file over the one that is there.
	 * @throws MigrationRefusedException if it cannot be written
	 */
	public void replace() {
		try {
			Files.writeString(this.path, this.text);
		}
		catch (IOException ex) {
			throw FileProblem.FileFailed.write(this.path, ex).refusal(ex);
		}
	}

	private static void createDirectory(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			Files.createDirectories(directory);
		}
	}

}
