package dev.migrations.script;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;

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

	private final PathMatchingResourcePatternResolver resolver;

	ClassPathScripts(ResourceLoader resourceLoader) {
		this.resolver = new PathMatchingResourcePatternResolver(resourceLoader);
	}

	void find(String path, FoundScripts found) throws IOException {
		String root = StringUtils.trimTrailingCharacter(StringUtils.trimLeadingCharacter(path, '/'), '/') + "/";
		Resource[] resources = resources(root);
		Arrays.sort(resources, Comparator.comparing(ClassPathScripts::url));
		for (Resource resource : resources) {
			String below = below(root, url(resource));
			if (!("/" + below).contains("/.")) {
				found.add(PREFIX + root + below, resource);
			}
		}
	}

	private Resource[] resources(String root) throws IOException {
		try {
			return this.resolver.getResources("classpath*:" + root + "**/*.sql");
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
