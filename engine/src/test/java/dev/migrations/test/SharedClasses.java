package dev.migrations.test;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.springframework.util.FileSystemUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * The class path of the tests for a process that is started very often: an archive of its
 * classes, which the virtual machine only maps into memory, more than halves what a start
 * costs. An archive wants jars only, so that directories are packed first.
 */
final class SharedClasses {

	private static final List<String> QUICK = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx128m");

	private static final SingletonSupplier<List<String>> migrator = SingletonSupplier
		.of(() -> archive(MigratorProcess.class.getName(), "url=jdbc:postgresql://localhost:1/nowhere",
				"location=file:" + System.getProperty("java.io.tmpdir") + "/no-revisions", "command=upgrade"));

	private SharedClasses() {
	}

	/**
	 * How to start a {@link MigratorProcess}.
	 * @return a command without arguments of the main method
	 */
	static List<String> migrator() {
		return migrator.obtain();
	}

	private static List<String> archive(String... trial) {
		Path directory = PostgresServer.dataDirectory("classes");
		Runtime.getRuntime().addShutdownHook(new Thread(() -> FileSystemUtils.deleteRecursively(directory.toFile())));
		try {
			Files.createDirectories(directory);
			String classPath = jars(directory);
			Path archive = directory.resolve("classes.jsa");
			List<String> dump = command("-XX:ArchiveClassesAtExit=" + archive, classPath, trial);
			new ProcessBuilder(dump).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start().waitFor();
			return command("-XX:SharedArchiveFile=" + archive, classPath, trial[0]);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	private static List<String> command(String option, String classPath, String... mainAndArguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(QUICK);
		command.addAll(List.of("-Xshare:auto", option, "-cp", classPath));
		command.addAll(List.of(mainAndArguments));
		return command;
	}

	private static String jars(Path directory) throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		List<String> jars = new ArrayList<>();
		for (String entry : classPath.split(File.pathSeparator)) {
			Path path = Path.of(entry);
			jars.add(Files.isDirectory(path) ? pack(path, directory.resolve(jars.size() + ".jar")) : entry);
		}
		return String.join(File.pathSeparator, jars);
	}

	private static String pack(Path classes, Path jar) throws IOException {
		try (OutputStream output = Files.newOutputStream(jar);
				ZipOutputStream zip = new ZipOutputStream(output);
				Stream<Path> files = Files.walk(classes)) {
			zip.setLevel(Deflater.BEST_SPEED);
			for (Path file : files.filter((each) -> !each.equals(classes)).toList()) {
				add(zip, classes.relativize(file).toString().replace(File.separatorChar, '/'), file);
			}
		}
		return jar.toString();
	}

	/*
	 * Resources are searched for from the entry of their directory on.
	 */
	private static void add(ZipOutputStream zip, String name, Path file) throws IOException {
		if (Files.isDirectory(file)) {
			zip.putNextEntry(new ZipEntry(name + "/"));
			return;
		}
		zip.putNextEntry(new ZipEntry(name));
		Files.copy(file, zip);
	}

}
