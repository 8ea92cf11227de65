package dev.migrations.autoconfigure.commandline;

import java.nio.file.Path;

import dev.migrations.autoconfigure.MigrationsProperties;
import dev.migrations.autoconfigure.OtherMigrationTools;
import dev.migrations.autoconfigure.commandline.command.CommandSession;
import dev.migrations.autoconfigure.commandline.command.CommonOptions;
import dev.migrations.command.MigrationEngine;
import dev.migrations.command.RevisionAuthor;
import dev.migrations.script.ScriptSettings;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ResourceLoader;

/**
 * Collects from an application context what a command works with.
 */
final class CommandSessions {

	private CommandSessions() {
	}

	static CommandSession open(ConfigurableApplicationContext context, CommonOptions options) {
		MigrationEngine engine = EngineSelection.select(context.getBeanFactory(), options.instance());
		MigrationsProperties properties = context.getBean(MigrationsProperties.class);
		return new CommandSession(engine, author(engine, properties, context),
				() -> OtherMigrationTools.refuse(context.getBeanFactory()),
				() -> EntityComparisons.create(context, properties), Path.of(properties.directory()),
				Terminal.palette(options.json()));
	}

	private static RevisionAuthor author(MigrationEngine engine, MigrationsProperties properties,
			ResourceLoader resourceLoader) {
		ScriptSettings settings = new ScriptSettings(properties.locations(), properties.packages(),
				properties.placeholders(), resourceLoader);
		return RevisionAuthor.builder(settings)
			.directory(Path.of(properties.directory()))
			.fileNameTemplate(properties.fileNameTemplate())
			.postWrite(properties.postWrite())
			.currentRows(engine::current)
			.build();
	}

}
