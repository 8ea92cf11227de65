package dev.migrations.script;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;

/**
 * Finds revision files below a path of the class path, in every directory and jar that
 * has it, nested jars included.
 */
final class ClassPathScripts {

	static final String PREFIX = "classpath:";

	private static final Pattern PATTERN = Pattern.compile("[*?{}]");

	private final PathMatchingResourcePatternResolver resolver;

	ClassPathScripts(ResourceLoader resourceLoader) {
		this.resolver = new PathMatchingResourcePatternResolver(resourceLoader);
	}

	void find(String path, FoundScripts found, List<ScriptProblem> problems) throws IOException {
		String root = StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(path, '/'), '/') + "/";
		if (PATTERN.matcher(root).find()) {
			problems.add(new ScriptProblem(PREFIX + path, 0, "The location '%s' is a pattern.".formatted(path),
					"Name a directory; those below it are searched too."));
			return;
		}
		Resource[] directories = resources(root);
		for (Resource directory : directories) {
			if (directory.isFile()) {
				findInDirectory(root, directory.getFile().toPath(), found, problems);
			}
		}
		if (!Arrays.stream(directories).allMatch(Resource::isFile)) {
			findInJars(root, found, problems);
		}
	}

	private static void findInDirectory(String root, Path directory, FoundScripts found, List<ScriptProblem> problems)
			throws IOException {
		if (Files.isDirectory(directory)) {
			for (Path file : ScriptTree.files(PREFIX + root, directory, problems)) {
				String below = directory.relativize(file).toString().replace(File.separatorChar, '/');
				found.add(PREFIX + root + below, file, problems);
			}
		}
	}

	private void findInJars(String root, FoundScripts found, List<ScriptProblem> problems) throws IOException {
		for (Resource resource : resources(root + "**/*.sql")) {
			String below = below(root, url(resource));
			if (!resource.isFile() && !("/" + below).contains("/.")) {
				found.add(PREFIX + root + below, resource, problems);
			}
		}
	}

	private Resource[] resources(String pattern) throws IOException {
		try {
			Resource[] resources = this.resolver.getResources("classpath*:" + pattern);
			Arrays.sort(resources, Comparator.comparing(ClassPathScripts::url));
			return resources;
		}
		catch (FileNotFoundException ex) {
			return new Resource[0];
		}
	}

	private static String below(String root, String url) {
		String decoded = StringUtils.uriDecode(url, StandardCharsets.UTF_8);
		return decoded.substring(decoded.lastIndexOf("/" + root) + 1 + root.length());
	}

	private static String url(Resource resource) {
		try {
			return resource.getURL().toString();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
