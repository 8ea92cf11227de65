package dev.migrations.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

import dev.migrations.test.MigratorProcess;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;

/**
 * Processes that begin to migrate the same database at once, some of which are killed.
 */
final class Race implements AutoCloseable {

	private static final int LONGEST_PAUSE = 150;

	private final List<MigratorProcess> survivors = new ArrayList<>();

	private final List<MigratorProcess> killed = new ArrayList<>();

	private final Random random;

	private int killedAtWork;

	private Race(Random random) {
		this.random = random;
	}

	/**
	 * Let processes begin together.
	 * @param count how many
	 * @param entrance the database as they see it
	 * @param folder the revisions
	 * @param seed chooses whom to kill and when
	 * @param options what the processes are told
	 * @return the race
	 * @throws Exception if they do not start
	 */
	static Race start(int count, TestDatabase entrance, ScriptFolder folder, long seed, String... options)
			throws Exception {
		Race race = new Race(new Random(seed));
		List<String> all = new ArrayList<>(List.of(options));
		all.add("wait=true");
		for (int i = 0; i < count; i++) {
			race.survivors.add(MigratorProcess.start(entrance, folder, all.toArray(String[]::new)));
		}
		for (MigratorProcess process : race.survivors) {
			process.awaitLine("READY");
		}
		for (MigratorProcess process : race.survivors) {
			process.release();
		}
		return race;
	}

	/**
	 * Kill processes at random moments, every other time the one at work.
	 * @param count how many
	 * @throws InterruptedException if the thread is interrupted
	 */
	void kill(int count) throws InterruptedException {
		for (int i = 0; i < count && !this.survivors.isEmpty(); i++) {
			MigratorProcess any = this.survivors.get(this.random.nextInt(this.survivors.size()));
			MigratorProcess victim = (i % 2 == 0) ? awaitWorker().orElse(any) : any;
			Thread.sleep(this.random.nextInt(LONGEST_PAUSE));
			kill(victim);
		}
	}

	private Optional<MigratorProcess> awaitWorker() throws InterruptedException {
		Optional<MigratorProcess> worker = findWorker();
		while (worker.isEmpty() && this.survivors.stream().allMatch(MigratorProcess::isAlive)) {
			Thread.sleep(5);
			worker = findWorker();
		}
		return worker;
	}

	private Optional<MigratorProcess> findWorker() {
		return this.survivors.stream().filter((process) -> process.isAlive() && !process.steps().isEmpty()).findFirst();
	}

	private void kill(MigratorProcess process) throws InterruptedException {
		boolean atWork = process.isAlive() && !process.steps().isEmpty();
		process.kill();
		this.killedAtWork += (atWork && process.exitCode() != 0) ? 1 : 0;
		this.survivors.remove(process);
		this.killed.add(process);
	}

	List<MigratorProcess> survivors() {
		return this.survivors;
	}

	/**
	 * How many of the killed ones had finished a step and were going on.
	 * @return the number
	 */
	int killedAtWork() {
		return this.killedAtWork;
	}

	/**
	 * The steps that the processes told of.
	 * @return the revisions, in no particular order
	 */
	List<String> steps() {
		List<String> steps = new ArrayList<>();
		this.survivors.forEach((process) -> steps.addAll(process.steps()));
		this.killed.forEach((process) -> steps.addAll(process.steps()));
		return steps;
	}

	@Override
	public void close() {
		this.survivors.forEach(MigratorProcess::close);
		this.killed.forEach(MigratorProcess::close);
	}

}
