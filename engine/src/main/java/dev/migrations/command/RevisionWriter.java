package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.script.FileNameTemplate;
import dev.migrations.script.NewScript;
import dev.migrations.script.RevisionHeader;
import dev.migrations.script.RevisionSections;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes revisions to where they are configured to go.
 *
 * @param directory the directory of revision files
 * @param javaDirectory the root directory of Java source code
 * @param template how revision files are named
 * @param postWrite what is done with each file
 */
record RevisionWriter(Path directory, Path javaDirectory, FileNameTemplate template, PostWrite postWrite) {

	private static final Log logger = LogFactory.getLog(RevisionAuthor.class);

	WrittenRevision writeSql(RevisionHeader header, RevisionSections sections, @Nullable Path directory) {
		Path target = (directory != null) ? directory : this.directory;
		return write(header, NewScript.sql(target, this.template, header, sections));
	}

	WrittenRevision writeJava(RevisionHeader header, List<String> packages, @Nullable Path directory) {
		if (packages.isEmpty()) {
			throw new NoPackageException();
		}
		Path target = (directory != null) ? directory : this.javaDirectory;
		return write(header, NewScript.java(target, packages.get(0), header));
	}

	private WrittenRevision write(RevisionHeader header, NewScript script) {
		script.write();
		logger.info("Generating %s ... done".formatted(script.path()));
		this.postWrite.run(script.path());
		return new WrittenRevision(header, script.path());
	}

}
