package dev.migrations.fault;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import dev.migrations.command.MigrationResult;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that migrators of several schemas, whose concurrent indexes wait for one
 * another's snapshots, do not block one another.
 */
@Timeout(120)
class ConcurrentIndexesIntegrationTests {

	private static final int SCHEMAS = 4;

	private final TestDatabase database = PostgresServer.createDatabase();

	@Test
	void buildsIndexesOfSeveralSchemasAtOnce(@TempDir Path directory) throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(SCHEMAS);
		try {
			List<Callable<MigrationResult>> runs = new ArrayList<>();
			for (int i = 0; i < SCHEMAS; i++) {
				runs.add(run(new ScriptFolder(directory.resolve("s" + i)), "s" + i));
			}
			for (Future<MigrationResult> result : executor.invokeAll(runs, 90, TimeUnit.SECONDS)) {
				assertThat(result.get().steps()).hasSize(4);
			}
		}
		finally {
			executor.shutdownNow();
		}
		assertThat(this.database.query("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid"))
			.isEmpty();
	}

	private Callable<MigrationResult> run(ScriptFolder folder, String schema) {
		folder.revision("r1", "CREATE TABLE %1$s.t (id int);\nINSERT INTO %1$s.t SELECT generate_series(1, 200000);"
			.formatted(schema), null);
		for (int i = 2; i <= 4; i++) {
			folder.revision("r%s <- r%s".formatted(i, i - 1),
					"CREATE INDEX CONCURRENTLY t_%2$s ON %1$s.t ((id + %2$s));".formatted(schema, i), null);
		}
		return () -> folder.engine(this.database.dataSource()).schema(schema).build().upgrade();
	}

}
