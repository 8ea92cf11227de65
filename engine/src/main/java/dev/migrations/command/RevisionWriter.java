package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.PlainLog;
import dev.migrations.script.FileNameTemplate;
import dev.migrations.script.GeneratedStatements;
import dev.migrations.script.NewScript;
import dev.migrations.script.RevisionHeader;
import dev.migrations.script.RevisionSections;
import org.apache.commons.logging.Log;
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

	private static final Log logger = PlainLog.of(RevisionAuthor.class);

	WrittenRevision writeSql(RevisionHeader header, RevisionSections sections, @Nullable Path directory) {
		Path target = (directory != null) ? directory : this.directory;
		return write(header, NewScript.sql(target, this.template, header, sections));
	}

	WrittenRevision writeJava(RevisionHeader header, List<String> packages, @Nullable Path directory) {
		if (packages.isEmpty()) {
			throw new AuthorProblem.NoPackage().refusal();
		}
		Path target = (directory != null) ? directory : this.javaDirectory;
		return write(header, NewScript.java(target, packages.get(0), header));
	}

	private WrittenRevision write(RevisionHeader header, NewScript script) {
		script.write();
		logger.info("Generating %s ... done".formatted(script.path()));
		this.postWrite.run(script.path());
		if (!header.generated().isEmpty()) {
			renew(script);
		}
		return new WrittenRevision(header, script.path());
	}

	/*
	 * What a formatter changes stays the generator's.
	 */
	private static void renew(NewScript script) {
		String text = script.read();
		if (text.equals(script.text())) {
			return;
		}
		GeneratedStatements.renew(script.text(), text).ifPresentOrElse((renewed) -> {
			if (!renewed.equals(text)) {
				new NewScript(script.path(), renewed).replace();
			}
		}, () -> logger.warn(("The commands of 'migrations.post-write' changed the statements of %s so much that it is "
				+ "not known which ones were generated. What they create will be left alone.")
			.formatted(script.path())));
	}

}
