package dev.migrations.command;

import java.nio.file.Path;
import java.util.List;

import dev.migrations.PlainLog;
import dev.migrations.script.RevisionSections;
import dev.migrations.script.SchemaDump;
import dev.migrations.sql.Placeholders;
import org.apache.commons.logging.Log;

/**
 * Makes a first revision of a schema that exists already. It has no downgrade: nothing
 * that could be undone ran.
 *
 * @param ownTables the engine's tables, which no revision creates
 * @param placeholders what the dump must not be taken for
 */
record DumpAdoption(List<String> ownTables, Placeholders placeholders) {

	private static final Log logger = PlainLog.of(RevisionAuthor.class);

	private static final String NOTE = "-- The schema as pg_dump wrote it. It cannot be undone.\n\n";

	SchemaDump read(Path file) {
		SchemaDump dump = SchemaDump.read(file);
		dump.checkCreatesNone(this.ownTables);
		if (!dump.leftOut().isEmpty()) {
			logger.info("Left out %s statements of '%s' that do not belong into a revision, such as '%s'"
				.formatted(dump.leftOut().size(), file, dump.leftOut().get(0).canonical()));
		}
		return dump;
	}

	RevisionSections sections(SchemaDump dump) {
		return new RevisionSections(NOTE + dump.sql(this.placeholders::escape), null);
	}

}
