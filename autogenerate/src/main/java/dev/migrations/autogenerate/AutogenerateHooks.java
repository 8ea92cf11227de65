package dev.migrations.autogenerate;

import java.util.List;

/**
 * What an application decides about revisions that are generated for it.
 *
 * @param filters decide what takes part
 * @param customizers edit the changes, one after the other
 */
public record AutogenerateHooks(List<ObjectFilter> filters, List<ChangeCustomizer> customizers) {

	/**
	 * Nothing is decided.
	 */
	public static final AutogenerateHooks NONE = new AutogenerateHooks(List.of(), List.of());

	public AutogenerateHooks {
		filters = List.copyOf(filters);
		customizers = List.copyOf(customizers);
	}

}
