package dev.migrations.autoconfigure;

import dev.migrations.command.MigrationEngineBuilder;

/**
 * Callback for beans that want the last word on how the auto-configured engine is built.
 */
@FunctionalInterface
public interface MigrationEngineBuilderCustomizer {

	/**
	 * Customize the engine's builder, to which all properties have been applied.
	 * @param builder the builder
	 */
	void customize(MigrationEngineBuilder builder);

}
