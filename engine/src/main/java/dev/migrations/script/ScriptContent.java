package dev.migrations.script;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads revision files, and nothing that only looks like one: opening a pipe would wait
 * for whoever writes to it.
 */
final class ScriptContent {

	static final int LARGEST_MEGABYTES = 64;

	private static final int LARGEST = LARGEST_MEGABYTES << 20;

	private ScriptContent() {
	}

	static byte[] read(Path path) throws IOException {
		if (!Files.isRegularFile(path)) {
			throw new FileSystemException(path.toString(), null,
					Files.exists(path) ? "it is not a regular file" : "there is no such file");
		}
		try (InputStream input = Files.newInputStream(path)) {
			return read(path.toString(), input);
		}
	}

	static byte[] read(String name, InputStream input) throws IOException {
		byte[] content = input.readNBytes(LARGEST + 1);
		if (content.length > LARGEST) {
			throw new FileSystemException(name, null, "it is larger than %s MB".formatted(LARGEST_MEGABYTES));
		}
		return content;
	}

	static ScriptProblem unreadable(String source, IOException cause) {
		return new ScriptProblem(source, 0, "It cannot be read: %s.".formatted(FileProblem.FileFailed.reason(cause)),
				"Make it a readable file of at most %s MB, or take it away.".formatted(LARGEST_MEGABYTES));
	}

}
