package dev.migrations.autoconfigure.commandline;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

import dev.migrations.PlainText;
import dev.migrations.revision.Plan;
import dev.migrations.revision.RevisionNode;
import dev.migrations.run.MigrationListener;
import org.jspecify.annotations.Nullable;

/**
 * Shows on a terminal how far a run is: a line that is written anew each second while a
 * step takes long.
 */
final class Progress implements MigrationListener {

	private static final long SECOND = 1000;

	private static final String CLEAR_LINE = "\r\u001B[K";

	private final PrintStream terminal;

	private @Nullable Timer timer;

	Progress(PrintStream terminal) {
		this.terminal = terminal;
	}

	@Override
	public void stepStarted(Plan plan, int index) {
		stop();
		long start = System.nanoTime();
		Timer timer = new Timer("migrations-progress", true);
		timer.schedule(new TimerTask() {

			@Override
			public void run() {
				show(plan, index, Duration.ofNanos(System.nanoTime() - start));
			}

		}, SECOND, SECOND);
		this.timer = timer;
	}

	@Override
	public void stepFinished(Plan plan, int index, Duration duration) {
		stop();
	}

	/**
	 * Show nothing any more, as at the end of a run, however it ended.
	 */
	synchronized void stop() {
		if (this.timer != null) {
			this.timer.cancel();
			this.timer = null;
			this.terminal.print(CLEAR_LINE);
			this.terminal.flush();
		}
	}

	private synchronized void show(Plan plan, int index, Duration elapsed) {
		if (this.timer != null) {
			this.terminal.print(CLEAR_LINE + text(plan, index, elapsed));
			this.terminal.flush();
		}
	}

	static String text(Plan plan, int index, Duration elapsed) {
		RevisionNode revision = plan.steps().get(index).revision();
		String name = (revision != null) ? " (" + PlainText.line(revision.id()) + ")" : "";
		return "Revision %s of %s%s, %s s".formatted(index + 1, plan.steps().size(), name, elapsed.toSeconds());
	}

}
