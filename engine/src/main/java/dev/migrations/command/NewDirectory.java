package dev.migrations.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.script.NewScript;

/**
 * Makes directories for revision files.
 */
final class NewDirectory {

	private static final String README = """
			# Revisions

			Each `*.sql` file in this directory, or in one below it, is a revision of the database schema. The names of
			the files mean nothing; what counts is the header:

			```sql
			-- revision: 3f2a9c41d07b
			-- down-revision: 18f8cd9baed4
			-- message: add invoice table

			-- migrations:upgrade
			CREATE TABLE invoice (id bigint PRIMARY KEY);

			-- migrations:downgrade
			DROP TABLE invoice;
			```

			| key | meaning |
			|---|---|
			| `revision` | the id: up to 128 letters, digits, `_` and `.` |
			| `down-revision` | the revision that it follows; none for the first, several for a merge |
			| `branch-labels` | names for the branch that begins here |
			| `depends-on` | revisions of other branches that must be applied before |
			| `message` | what it does, in one line |
			| `created` | when it was written, such as `2026-11-22T20:15:00Z` |

			- Several values are separated by commas. Any other comment line is free text.
			- Each revision runs in a transaction of its own, together with the change of the version table. Statements that
			  PostgreSQL refuses in a transaction, such as `CREATE INDEX CONCURRENTLY`, are recognized and run outside; the
			  line `-- migrations:autocommit` before any other statement does the same.
			- Without a downgrade section the revision cannot be undone. An empty one undoes nothing.
			- A revision that was applied somewhere is not edited any more: write a new one.

			New revisions are written by the application itself:

			```shell
			./mvnw spring-boot:run -Dspring-boot.run.arguments="migrations revision -m 'add invoice table'"
			```
			""";

	private NewDirectory() {
	}

	static PreparedDirectory prepare(Path directory) {
		List<Path> created = new ArrayList<>();
		if (!Files.isDirectory(directory)) {
			created.add(directory);
		}
		Path readme = directory.resolve("README.md");
		if (!Files.exists(readme)) {
			new NewScript(readme, README).write();
			created.add(readme);
		}
		return new PreparedDirectory(directory, created);
	}

}
