package dev.migrations.sample.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Postmaster}.
 */
class PostmasterTests {

	@TempDir
	private Path directory;

	@Test
	void readsProcessAndPort() throws IOException {
		Path file = write("4711\n/data\n1763848000\n5433\n/tmp\nlocalhost\n 1 2\nready   \n");
		assertThat(Postmaster.read(file)).contains(new Postmaster(4711, 5433));
	}

	@Test
	void isEmptyWithoutFile() {
		assertThat(Postmaster.read(this.directory.resolve("postmaster.pid"))).isEmpty();
	}

	@Test
	void isEmptyWhileFileIsBeingWritten() throws IOException {
		assertThat(Postmaster.read(write("4711\n/data\n"))).isEmpty();
		assertThat(Postmaster.read(write("4711\n/data\n1763848000\n\n"))).isEmpty();
	}

	@Test
	void isNoServerWhenProcessIdBelongsToAnotherProgram() {
		assertThat(new Postmaster(ProcessHandle.current().pid(), 5433).isServer()).isFalse();
	}

	@Test
	void isNoServerWhenProcessHasEnded() throws Exception {
		Process process = new ProcessBuilder("java", "-version").start();
		process.waitFor();
		assertThat(new Postmaster(process.pid(), 5433).isServer()).isFalse();
	}

	private Path write(String content) throws IOException {
		return Files.writeString(this.directory.resolve("postmaster.pid"), content);
	}

}
