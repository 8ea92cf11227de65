package dev.migrations.script;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import dev.migrations.PlainLog;
import org.apache.commons.logging.Log;

import org.springframework.beans.BeanInstantiationException;
import org.springframework.beans.BeanUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.type.classreading.CachingMetadataReaderFactory;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.util.ClassUtils;

/**
 * Finds classes that bear {@link Revision} below the configured packages and makes an
 * instance of each.
 */
final class JavaRevisionFinder {

	private static final Log logger = PlainLog.of(JavaRevisionFinder.class);

	private final ResourceLoader resourceLoader;

	private final PathMatchingResourcePatternResolver resolver;

	private final CachingMetadataReaderFactory metadata;

	JavaRevisionFinder(ResourceLoader resourceLoader) {
		this.resourceLoader = resourceLoader;
		this.resolver = new PathMatchingResourcePatternResolver(resourceLoader);
		this.metadata = new CachingMetadataReaderFactory(resourceLoader);
	}

	List<JavaRevision> find(List<String> packages, List<ScriptProblem> problems) {
		List<JavaRevision> revisions = new ArrayList<>();
		for (String each : packages) {
			List<String> names = classNames(each, problems);
			if (names.isEmpty()) {
				logger.warn("No Java revisions were found in the package '%s'".formatted(each));
			}
			names.forEach((name) -> load(name, problems).ifPresent(revisions::add));
		}
		return revisions;
	}

	private List<String> classNames(String packageName, List<ScriptProblem> problems) {
		String pattern = "classpath*:" + ClassUtils.convertClassNameToResourcePath(packageName.strip()) + "/**/*.class";
		try {
			List<String> names = new ArrayList<>();
			for (Resource resource : this.resolver.getResources(pattern)) {
				MetadataReader reader = this.metadata.getMetadataReader(resource);
				if (reader.getAnnotationMetadata().hasAnnotation(Revision.class.getName())) {
					names.add(reader.getClassMetadata().getClassName());
				}
			}
			return names.stream().distinct().sorted(Comparator.naturalOrder()).toList();
		}
		catch (IOException ex) {
			problems.add(new ScriptProblem(packageName, 0, "The package cannot be read: %s.".formatted(ex),
					"Correct 'migrations.packages'."));
			return List.of();
		}
	}

	private Optional<JavaRevision> load(String name, List<ScriptProblem> problems) {
		ProblemCollector collector = new ProblemCollector(name);
		Class<?> type = ClassUtils.resolveClassName(name, this.resourceLoader.getClassLoader());
		Revision annotation = type.getAnnotation(Revision.class);
		Optional<JavaRevision> revision = Optional.empty();
		if (!RevisionScript.class.isAssignableFrom(type) || Modifier.isAbstract(type.getModifiers())) {
			collector.add(0, "The class bears @Revision, but it is no concrete class that implements RevisionScript.",
					"Implement RevisionScript, or remove the annotation.");
		}
		else if (annotation != null) {
			revision = instantiate(type, collector)
				.map((script) -> new JavaRevision(header(annotation, collector), script, script.isReversible()));
		}
		problems.addAll(collector.problems());
		return revision;
	}

	private static Optional<RevisionScript> instantiate(Class<?> type, ProblemCollector problems) {
		try {
			return Optional.of((RevisionScript) BeanUtils.instantiateClass(type));
		}
		catch (BeanInstantiationException ex) {
			problems.add(0, "The class cannot be instantiated: %s.".formatted(ex.getMostSpecificCause().getMessage()),
					"Give it a constructor without parameters.");
			return Optional.empty();
		}
	}

	private static RevisionHeader header(Revision annotation, ProblemCollector problems) {
		return new RevisionHeader(annotation.id(), Arrays.asList(annotation.downRevision()),
				Arrays.asList(annotation.dependsOn()), Arrays.asList(annotation.branchLabels()),
				annotation.message().isEmpty() ? null : annotation.message(),
				CreationTime.parse(annotation.created(), 0, problems), List.of());
	}

}
