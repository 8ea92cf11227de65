package dev.migrations.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import dev.migrations.autoconfigure.actuate.ContextsDescriptor.ContextDescriptor;
import dev.migrations.command.MigrationEngine;
import dev.migrations.command.RevisionState;
import dev.migrations.command.RevisionStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.context.ApplicationContext;

/**
 * {@link Endpoint @Endpoint} that shows where databases stand. Changes nothing.
 */
@Endpoint(id = "migrations")
public class MigrationsEndpoint {

	private static final int DEFAULT_LIMIT = 200;

	/**
	 * Reserved for a drawing; no revision may bear this identifier.
	 */
	private static final String GRAPH = "graph";

	private final ApplicationContext context;

	private final boolean showSql;

	/**
	 * Create an endpoint.
	 * @param context the context whose engines to show, together with those of its
	 * parents
	 * @param showSql whether to show the SQL of a revision
	 */
	public MigrationsEndpoint(ApplicationContext context, boolean showSql) {
		this.context = context;
		this.showSql = showSql;
	}

	/**
	 * Show all engines.
	 * @param limit the greatest number of rows of the history, 200 when null
	 * @return what the engines say
	 */
	@ReadOperation
	public ContextsDescriptor<EngineDescriptor> migrations(@Nullable Integer limit) {
		int historyLimit = (limit != null) ? limit : DEFAULT_LIMIT;
		if (historyLimit < 0) {
			throw new InvalidEndpointRequestException("Negative limit " + historyLimit,
					"The parameter 'limit' must not be negative.");
		}
		return describe((engine) -> Optional.of(EngineDescriptor.of(engine.status(historyLimit))));
	}

	/**
	 * Show one revision.
	 * @param revision the identifier, or a prefix that no other revision shares
	 * @return the revision as each engine that has it knows it, or null when none has it
	 */
	@ReadOperation
	public @Nullable ContextsDescriptor<RevisionDescriptor> revision(@Selector String revision) {
		if (GRAPH.equals(revision)) {
			return null;
		}
		ContextsDescriptor<RevisionDescriptor> found = describe((engine) -> find(engine, revision));
		boolean unknown = found.contexts().values().stream().allMatch((each) -> each.migrationEngines().isEmpty());
		return unknown ? null : found;
	}

	private Optional<RevisionDescriptor> find(MigrationEngine engine, String revision) {
		return new RevisionLookup(engine.status(0).revisions()).find(revision)
			.map((status) -> RevisionDescriptor.of(status, sql(engine, status)));
	}

	private @Nullable String sql(MigrationEngine engine, RevisionStatus revision) {
		boolean available = this.showSql && revision.state() != RevisionState.UNKNOWN;
		return available ? engine.sql(revision.revision()) : null;
	}

	private <T> ContextsDescriptor<T> describe(Function<MigrationEngine, Optional<T>> description) {
		Map<String, ContextDescriptor<T>> contexts = new LinkedHashMap<>();
		for (ApplicationContext each = this.context; each != null; each = each.getParent()) {
			contexts.put(id(each), describe(each, description));
		}
		return new ContextsDescriptor<>(contexts);
	}

	private <T> ContextDescriptor<T> describe(ApplicationContext context,
			Function<MigrationEngine, Optional<T>> description) {
		Map<String, T> engines = new LinkedHashMap<>();
		context.getBeansOfType(MigrationEngine.class)
			.forEach((name, engine) -> description.apply(engine).ifPresent((found) -> engines.put(name, found)));
		ApplicationContext parent = context.getParent();
		return new ContextDescriptor<>(engines, (parent != null) ? id(parent) : null);
	}

	private String id(ApplicationContext context) {
		return Objects.requireNonNullElse(context.getId(), "application");
	}

}
