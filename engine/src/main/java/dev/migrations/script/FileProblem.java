package dev.migrations.script;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Locale;

import dev.migrations.MigrationRefusedException;
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
	record FileFailed(Path path, String failure, String remedy, IOException cause) implements FileProblem {

		@Override
		public String fact() {
			return "The file '%s' %s: %s.".formatted(this.path, this.failure, reason(this.cause));
		}

		static MigrationRefusedException write(Path path, IOException cause) {
			return new FileFailed(path, "cannot be written",
					"Make its directory writable, or name another with '--directory' or 'migrations.directory'.", cause)
				.refusal(cause);
		}

		public static MigrationRefusedException read(Path path, IOException cause) {
			return new FileFailed(path, "cannot be read", "Correct the path, or make the file readable.", cause)
				.refusal(cause);
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
