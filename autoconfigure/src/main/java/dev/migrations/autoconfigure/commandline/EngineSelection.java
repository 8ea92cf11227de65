package dev.migrations.autoconfigure.commandline;

import java.util.List;

import dev.migrations.command.MigrationEngine;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Finds the engine that a command is for.
 */
final class EngineSelection {

	private EngineSelection() {
	}

	static MigrationEngine select(ListableBeanFactory beanFactory, @Nullable String instance) {
		List<String> names = List.of(beanFactory.getBeanNamesForType(MigrationEngine.class, true, false));
		if (names.isEmpty()) {
			throw NoEngineException.noneAtAll();
		}
		if (instance != null) {
			if (!names.contains(instance)) {
				throw NoEngineException.noneNamed(instance, names);
			}
			return beanFactory.getBean(instance, MigrationEngine.class);
		}
		MigrationEngine engine = beanFactory.getBeanProvider(MigrationEngine.class).getIfUnique();
		if (engine == null) {
			throw NoEngineException.several(names);
		}
		return engine;
	}

}
