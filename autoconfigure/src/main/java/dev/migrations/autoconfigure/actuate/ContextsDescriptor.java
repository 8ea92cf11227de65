package dev.migrations.autoconfigure.actuate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What the engines of each application context say.
 *
 * @param <T> what one engine says
 * @param contexts the contexts by id, each before its parent
 */
public record ContextsDescriptor<T>(Map<String, ContextDescriptor<T>> contexts) implements OperationResponseBody {

	public ContextsDescriptor {
		contexts = Collections.unmodifiableMap(new LinkedHashMap<>(contexts));
	}

	/**
	 * What the engines of one application context say.
	 *
	 * @param <T> what one engine says
	 * @param migrationEngines the engines by bean name
	 * @param parentId the id of the parent context, or null
	 */
	public record ContextDescriptor<T>(Map<String, T> migrationEngines, @Nullable String parentId) {

		public ContextDescriptor {
			migrationEngines = Collections.unmodifiableMap(new LinkedHashMap<>(migrationEngines));
		}

	}

}
