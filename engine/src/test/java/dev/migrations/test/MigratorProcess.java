package dev.migrations.test;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.migrations.command.MigrationEngine;
import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionNode;
import dev.migrations.run.MigrationListener;
import org.slf4j.LoggerFactory;

/**
 * A process of its own that migrates a database and can be killed. It is told
 * {@code key=value} options:
 * <ul>
 * <li>{@code url}, {@code user}, {@code autocommit=false} for connections that begin with
 * auto-commit off;
 * <li>{@code location}, {@code packages}: comma separated;
 * <li>{@code schema}, {@code versionTable}, {@code transaction}, {@code role},
 * {@code lockMode}, {@code lockTimeout} such as {@code PT2S};
 * <li>{@code command}: {@code upgrade}, {@code upgrade TARGET}, {@code downgrade TARGET}
 * or {@code resume};
 * <li>{@code wait=true}: the revisions are read, {@code READY} is printed, and nothing
 * else happens before {@link #release()}.
 * </ul>
 * It prints {@code READY}, {@code STEP revision} for each finished step, then
 * {@code DONE revision,revision} or {@code FAILED class: message}, with log lines
 * between.
 */
public final class MigratorProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final Process process;

	private final List<String> lines = new ArrayList<>();

	private boolean ended;

	private MigratorProcess(Process process) {
		this.process = process;
		Thread reader = new Thread(this::read, "output of migrator " + process.pid());
		reader.setDaemon(true);
		reader.start();
	}

	/**
	 * Migrate.
	 * @param arguments the options
	 * @throws IOException if standard input fails
	 */
	public static void main(String... arguments) throws IOException {
		((Logger) LoggerFactory.getLogger("dev.migrations")).setLevel(Level.INFO);
		System.exit(run(MigratorOptions.of(arguments)) ? 0 : 1);
	}

	private static boolean run(MigratorOptions options) throws IOException {
		MigrationEngine engine = options.engine(new StepPrinter());
		if (options.waits()) {
			engine.heads();
		}
		System.out.println("READY");
		if (options.waits() && System.in.read() < 0) {
			return false;
		}
		try {
			System.out.println("DONE " + String.join(",", options.run(engine).steps()));
			return true;
		}
		catch (Throwable ex) {
			System.out.println("FAILED " + ex.getClass().getName() + ": " + ex.getMessage());
			ex.printStackTrace(System.out);
			return false;
		}
	}

	/**
	 * Start a process.
	 * @param database the database; another {@code url} may follow as an option
	 * @param folder the revision files
	 * @param options further options, each {@code key=value}
	 * @return the process
	 */
	public static MigratorProcess start(TestDatabase database, ScriptFolder folder, String... options) {
		List<String> command = new ArrayList<>(SharedClasses.migrator());
		command.addAll(List.of("url=" + database.url(), "location=" + folder.location()));
		command.addAll(Arrays.asList(options));
		try {
			return new MigratorProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void read() {
		try (BufferedReader reader = this.process.inputReader()) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				add(line);
			}
		}
		catch (IOException ex) {
			add(ex.toString());
		}
		finally {
			end();
		}
	}

	private synchronized void add(String line) {
		this.lines.add(line);
		notifyAll();
	}

	private synchronized void end() {
		this.ended = true;
		notifyAll();
	}

	/**
	 * Wait for a line.
	 * @param start how the line begins, such as {@code STEP a1}
	 * @return the first such line
	 * @throws InterruptedException if the thread is interrupted
	 */
	public synchronized String awaitLine(String start) throws InterruptedException {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		Optional<String> found = find(start);
		while (found.isEmpty()) {
			long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
			if (this.ended || left <= 0) {
				throw new IllegalStateException("No line '%s' in:%n%s".formatted(start, output()));
			}
			wait(left);
			found = find(start);
		}
		return found.get();
	}

	private Optional<String> find(String start) {
		return this.lines.stream().filter((line) -> line.startsWith(start)).findFirst();
	}

	/**
	 * Let a process with {@code wait=true} begin.
	 * @throws IOException if it has ended
	 */
	public void release() throws IOException {
		this.process.getOutputStream().write('\n');
		this.process.getOutputStream().flush();
	}

	/**
	 * Kill the process as {@code kill -9} does, and wait until it is gone.
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	public boolean isAlive() {
		return this.process.isAlive();
	}

	/**
	 * Wait for the end.
	 * @return 0 when it has migrated, 1 when it has failed, 137 when it was killed
	 * @throws InterruptedException if the thread is interrupted
	 */
	public int exitCode() throws InterruptedException {
		if (!this.process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
			throw new IllegalStateException("Still running:%n%s".formatted(output()));
		}
		awaitEnd();
		return this.process.exitValue();
	}

	private synchronized void awaitEnd() throws InterruptedException {
		while (!this.ended) {
			wait(PATIENCE.toMillis());
		}
	}

	/**
	 * Wait for a good end.
	 * @return the revisions that this process has moved
	 * @throws InterruptedException if the thread is interrupted
	 */
	public List<String> result() throws InterruptedException {
		String list = awaitLine("DONE ").substring("DONE ".length());
		return list.isEmpty() ? List.of() : List.of(list.split(","));
	}

	/**
	 * Wait for a bad end.
	 * @return the exception's class and message
	 * @throws InterruptedException if the thread is interrupted
	 */
	public String failure() throws InterruptedException {
		return awaitLine("FAILED ").substring("FAILED ".length());
	}

	/**
	 * The steps that have finished so far.
	 * @return their revisions
	 */
	public synchronized List<String> steps() {
		return this.lines.stream()
			.filter((line) -> line.startsWith("STEP "))
			.map((line) -> line.substring("STEP ".length()))
			.toList();
	}

	/**
	 * All that was printed so far.
	 * @return the lines
	 */
	public synchronized String output() {
		return String.join("\n", this.lines);
	}

	public long pid() {
		return this.process.pid();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

	/**
	 * Prints each finished step.
	 */
	private static final class StepPrinter implements MigrationListener {

		@Override
		public void stepFinished(Plan plan, int index, Duration duration) {
			RevisionNode revision = plan.steps().get(index).revision();
			System.out.println("STEP " + ((revision != null) ? revision.id() : "base"));
		}

	}

}
