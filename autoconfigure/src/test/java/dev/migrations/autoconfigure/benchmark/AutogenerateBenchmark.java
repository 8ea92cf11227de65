package dev.migrations.autoconfigure.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Measures {@code revision --autogenerate} and {@code check} as processes of their own
 * for applications of many entities, with the time that each phase takes. Arguments: the
 * numbers of entities; default 50 and 500. Each entity has an identity, ten columns, an
 * enum, an index, a unique column and a reference to another one. In the end each tenth
 * entity changes: narrower columns, one that must have a value and one more constant.
 */
public final class AutogenerateBenchmark {

	private static final int CHANGED = 10;

	private AutogenerateBenchmark() {
	}

	/**
	 * Run the benchmark.
	 * @param args the numbers of entities
	 * @throws Exception if something fails
	 */
	public static void main(String... args) throws Exception {
		for (String count : (args.length > 0) ? args : new String[] { "50", "500" }) {
			run(Integer.parseInt(count));
		}
	}

	private static void run(int count) throws Exception {
		Path root = Files.createTempDirectory("autogenerate-benchmark");
		Path revisions = Files.createDirectories(root.resolve("revisions"));
		compile(root, count, count + 1);
		measure(count + " entities, revision --autogenerate", root, revisions, "revision", "--autogenerate", "-m",
				"first");
		measure(count + " entities, check", root, revisions, "check");
		compile(root, count, CHANGED);
		measure(count + " entities, some changed, revision --autogenerate", root, revisions, "revision",
				"--autogenerate", "-m", "second");
	}

	private static void measure(String title, Path root, Path revisions, String... words) throws Exception {
		List<String> command = new ArrayList<>(List.of(
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				root + File.pathSeparator + System.getProperty("java.class.path"), "big.BigApplication", "migrations"));
		command.addAll(List.of(words));
		command.addAll(List.of("--spring.datasource.url=jdbc:postgresql://localhost:1/none",
				"--migrations.locations=file:" + revisions, "--migrations.directory=" + revisions,
				"--spring.flyway.enabled=false", "--spring.liquibase.enabled=false",
				"--logging.level.dev.migrations.autogenerate.Phases=debug",
				"--logging.level.dev.migrations.autogenerate.Autogenerator=warn", "--logging.level.root=error"));
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		int code = process.waitFor();
		System.out.printf("%n== %s: %s ms in all, exit code %s%n", title,
				Duration.ofNanos(System.nanoTime() - start).toMillis(), code);
		output.lines()
			.filter((line) -> line.contains(" took ") || line.contains("error:"))
			.map((line) -> line.substring(Math.max(line.lastIndexOf(" - "), line.lastIndexOf(" : ")) + 3))
			.forEach(System.out::println);
	}

	private static void compile(Path root, int count, int changed) throws IOException {
		List<String> files = new ArrayList<>();
		files.add(write(root, "BigApplication", """
				package big;
				@org.springframework.boot.autoconfigure.SpringBootApplication
				public class BigApplication {
					public static void main(String[] args) {
						org.springframework.boot.SpringApplication.run(BigApplication.class, args);
					}
				}
				"""));
		for (int number = 0; number < count; number++) {
			files.add(write(root, "Entity" + number,
					entity(number, Math.max(number - 1, 0), number % changed == changed - 1)));
		}
		JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
		List<String> arguments = new ArrayList<>(
				List.of("-d", root.toString(), "-cp", System.getProperty("java.class.path"), "-proc:none", "-nowarn"));
		arguments.addAll(files);
		if (compiler.run(null, null, null, arguments.toArray(String[]::new)) != 0) {
			throw new IllegalStateException("The entities do not compile");
		}
	}

	private static String entity(int number, int other, boolean changed) {
		return """
				package big;
				import jakarta.persistence.*;
				@Entity
				@Table(indexes = @Index(name = "ix_entity%1$s", columnList = "name, amount"))
				public class Entity%1$s {
					enum Kind { ONE, TWO, THREE%3$s }
					@Id @GeneratedValue(strategy = GenerationType.IDENTITY) Long id;
					@Column(nullable = false, length = %4$s) String name;
					@Column(unique = true, length = 40%5$s) String code;
					@Enumerated(EnumType.STRING) Kind kind;
					@Column(scale = %6$s) java.math.BigDecimal amount;
					java.time.Instant createdAt;
					java.time.LocalDate day;
					boolean active;
					int count;
					@Column(columnDefinition = "text") String notes;
					@ManyToOne(fetch = FetchType.LAZY) Entity%2$s other;
				}
				""".formatted(number, other, changed ? ", FOUR" : "", changed ? 60 : 80,
				changed ? ", nullable = false" : "", changed ? 1 : 2);
	}

	private static String write(Path root, String name, String source) throws IOException {
		Path file = root.resolve(name + ".java");
		Files.writeString(file, source);
		return file.toString();
	}

}
