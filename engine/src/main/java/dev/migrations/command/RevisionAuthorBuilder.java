package dev.migrations.command;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

import dev.migrations.script.FileNameTemplate;
import dev.migrations.script.ScriptSettings;
import dev.migrations.sql.Placeholders;
import dev.migrations.store.TableNames;

/**
 * Configures a {@link RevisionAuthor}.
 */
public final class RevisionAuthorBuilder {

	/**
	 * The directory of revision files that holds unless another is configured.
	 */
	public static final Path DEFAULT_DIRECTORY = Path.of("src/main/resources/db/migrations");

	private final ScriptSettings scripts;

	private Path directory = DEFAULT_DIRECTORY;

	private Path javaDirectory = Path.of("src/main/java");

	private FileNameTemplate template = FileNameTemplate.DEFAULT;

	private List<String> postWrite = List.of();

	private Supplier<? extends Collection<String>> currentRows = () -> {
		throw new AuthorProblem.NoCurrentRevision().refusal();
	};

	private TableNames tables = TableNames.DEFAULT;

	private Clock clock = Clock.systemUTC();

	private RandomGenerator random = new SecureRandom();

	RevisionAuthorBuilder(ScriptSettings scripts) {
		this.scripts = scripts;
	}

	/**
	 * Where revision files are written, and read before the locations.
	 * @param directory the directory, which need not exist
	 * @return this builder
	 */
	public RevisionAuthorBuilder directory(Path directory) {
		this.directory = directory;
		return this;
	}

	/**
	 * Where the packages of Java revisions are. Default {@code src/main/java}.
	 * @param javaDirectory the root directory of Java source code
	 * @return this builder
	 */
	public RevisionAuthorBuilder javaDirectory(Path javaDirectory) {
		this.javaDirectory = javaDirectory;
		return this;
	}

	/**
	 * How revision files are named. Default <code>{date}_{rev}_{slug}.sql</code>.
	 * @param template a template
	 * @return this builder
	 * @throws dev.migrations.MigrationRefusedException if it names no files that would be
	 * found
	 */
	public RevisionAuthorBuilder fileNameTemplate(String template) {
		this.template = new FileNameTemplate(template);
		return this;
	}

	/**
	 * What is run on each file that was written, one command after the other, without a
	 * shell. Default nothing.
	 * @param commands commands with their arguments, {@code {file}} standing for the
	 * file's path
	 * @return this builder
	 */
	public RevisionAuthorBuilder postWrite(List<String> commands) {
		this.postWrite = List.copyOf(commands);
		return this;
	}

	/**
	 * What reads the version table, asked only for identifiers that need it. Default:
	 * such identifiers are refused.
	 * @param currentRows gives the rows
	 * @return this builder
	 */
	public RevisionAuthorBuilder currentRows(Supplier<? extends Collection<String>> currentRows) {
		this.currentRows = currentRows;
		return this;
	}

	/**
	 * What the engine's own tables are called, which a dump must not hold.
	 * @param tables the names
	 * @return this builder
	 */
	public RevisionAuthorBuilder tables(TableNames tables) {
		this.tables = tables;
		return this;
	}

	/**
	 * What tells the time. Default the system's clock.
	 * @param clock a clock
	 * @return this builder
	 */
	public RevisionAuthorBuilder clock(Clock clock) {
		this.clock = clock;
		return this;
	}

	/**
	 * What ids are made of. Default a secure random source.
	 * @param random a random source
	 * @return this builder
	 */
	public RevisionAuthorBuilder random(RandomGenerator random) {
		this.random = random;
		return this;
	}

	/**
	 * Build the author. Reads and writes nothing.
	 * @return the author
	 */
	public RevisionAuthor build() {
		ScriptSettings scripts = this.scripts.withDirectory(this.directory);
		RevisionWriter writer = new RevisionWriter(this.directory, this.javaDirectory, this.template,
				new PostWrite(this.postWrite));
		DumpAdoption adoption = new DumpAdoption(this.tables.all(), Placeholders.of(scripts.placeholders()));
		return new DefaultRevisionAuthor(scripts, writer, new HeaderFactory(this.clock, this.random), adoption,
				this.currentRows);
	}

}
