package dev.migrations.script;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

import dev.migrations.Problem;

/**
 * What is wrong with a file, or with its name.
 */
public sealed interface FileProblem extends Problem {

	/**
	 * A file that is to be written exists already.
	 */
	record FileExists(Path path) implements FileProblem {

		@Override
		public String fact() {
			return "The file '%s' exists already.".formatted(this.path);
		}

		@Override
		public String remedy() {
			return "Nothing was overwritten; choose another message, or remove the file.";
		}

	}

	/**
	 * A file cannot be read or written.
	 */
	record FileFailed(Path path, String fact, String remedy) implements FileProblem {

		static FileFailed write(Path path, IOException cause) {
			return of(path, "cannot be written", cause,
					"Make its directory writable, or name another with '--directory' or 'migrations.directory'.");
		}

		public static FileFailed read(Path path, IOException cause) {
			return of(path, "cannot be read", cause, "Correct the path, or make the file readable.");
		}

		private static FileFailed of(Path path, String failure, IOException cause, String remedy) {
			return new FileFailed(path, "The file '%s' %s: %s.".formatted(path, failure, reason(cause)), remedy);
		}

		static String reason(IOException cause) {
			String reason = (cause instanceof FileSystemException failure) ? failure.getReason() : cause.getMessage();
			String kind = cause.getClass()
				.getSimpleName()
				.replaceAll("Exception$", "")
				.replaceAll("(?<=[a-z])(?=[A-Z])", " ");
			return (reason != null) ? reason : kind.toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * New revision files cannot be named by the configured template.
	 */
	record InvalidFileNameTemplate(String template, String fault) implements FileProblem {

		@Override
		public String fact() {
			return "The file name template '%s' %s.".formatted(this.template, this.fault);
		}

		@Override
		public String remedy() {
			return "Correct 'migrations.file-name-template': a relative path that ends with '.sql', of plain text, '/' and the "
					+ "tokens {rev}, {slug}, {date}, {time} and {epoch}.";
		}

	}

}
