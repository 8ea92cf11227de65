package dev.migrations.revision;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Copy sets so that they are immutable and keep their order, which {@link Set#copyOf}
 * does not: plans and messages must not hang on hash order.
 */
final class OrderedSets {

	private OrderedSets() {
	}

	static <T> Set<T> copyOf(Collection<? extends T> elements) {
		return Collections.unmodifiableSet(new LinkedHashSet<>(elements));
	}

}
