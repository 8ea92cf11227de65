package dev.migrations.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;

import dev.migrations.test.CatalogText;
import dev.migrations.test.MigratorProcess;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Races on an empty database, whose end is compared with that of an undisturbed run. The
 * system property {@code faults.full} makes eight rounds instead of one,
 * {@code faults.seed} is the seed of the first.
 */
@Timeout(240)
abstract class AbstractRaceIntegrationTests {

	static final int PROCESSES = 20;

	final TestDatabase database = PostgresServer.createDatabase();

	private ScriptFolder folder;

	static LongStream seeds() {
		long first = FaultSeed.VALUE;
		return LongStream.range(first, first + (Boolean.getBoolean("faults.full") ? 8 : 1));
	}

	@BeforeEach
	void writeRevisions(@TempDir Path directory) {
		this.folder = new ScriptFolder(directory);
		RaceRevisions.write(this.folder);
	}

	void race(TestDatabase entrance, long seed, int kills, String... options) throws Exception {
		long begin = System.nanoTime();
		try (Race race = Race.start(PROCESSES, entrance, this.folder, seed, options)) {
			long released = System.nanoTime();
			race.kill(kills);
			for (MigratorProcess process : race.survivors()) {
				assertThat(process.exitCode()).as("seed %s:%n%s", seed, process.output()).isZero();
			}
			System.out.printf("Race with seed %s: started in %s ms, %s ran for %s ms, %s killed at work%n", seed,
					millis(released - begin), PROCESSES, millis(System.nanoTime() - released), race.killedAtWork());
			try (MigratorProcess last = MigratorProcess.start(entrance, this.folder, options)) {
				assertThat(last.exitCode()).as("seed %s:%n%s", seed, last.output()).isZero();
				assertThat(race.survivors().isEmpty() || last.steps().isEmpty()).as("seed %s", seed).isTrue();
			}
			assertThat(race.killedAtWork()).as("killed at work, seed %s", seed).isPositive();
			assertThat(race.steps()).as("steps, seed %s", seed).doesNotHaveDuplicates();
			assertIsAsUndisturbed(seed);
		}
	}

	private static long millis(long nanos) {
		return Duration.ofNanos(nanos).toMillis();
	}

	private void assertIsAsUndisturbed(long seed) {
		TestDatabase undisturbed = PostgresServer.createDatabase();
		this.folder.engine(undisturbed.dataSource()).build().upgrade();
		for (String query : List.of("SELECT revision FROM entry ORDER BY 1",
				"SELECT revision || ' ' || direction FROM migrations_history ORDER BY id",
				"SELECT version_num FROM migrations_version", "SELECT load::text FROM load ORDER BY id",
				"SELECT revision FROM migrations_journal",
				"SELECT indexrelid::regclass::text FROM pg_index WHERE NOT (indisvalid AND indisready AND indislive)")) {
			assertThat(this.database.query(query)).as("%s, seed %s", query, seed).isEqualTo(undisturbed.query(query));
		}
		assertThat(CatalogText.read(this.database)).as("seed %s", seed).isEqualTo(CatalogText.read(undisturbed));
	}

}
