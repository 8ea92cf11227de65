package dev.migrations.autogenerate;

import java.util.List;
import java.util.Set;

import dev.migrations.compare.NamingConvention;
import dev.migrations.diff.Difference;
import dev.migrations.diff.Drops;

/**
 * Settings that differ in one thing.
 */
final class Settings {

	private Settings() {
	}

	static AutogenerateSettings drops(AutogenerateSettings settings, Drops drops) {
		return new AutogenerateSettings(settings.schemas(), settings.excludeTables(), drops, settings.ignored(),
				settings.naming(), settings.scratch());
	}

	static AutogenerateSettings ignoring(AutogenerateSettings settings, Difference... ignored) {
		return new AutogenerateSettings(settings.schemas(), settings.excludeTables(), settings.drops(), Set.of(ignored),
				settings.naming(), settings.scratch());
	}

	static AutogenerateSettings naming(AutogenerateSettings settings, NamingConvention naming) {
		return new AutogenerateSettings(settings.schemas(), settings.excludeTables(), settings.drops(),
				settings.ignored(), naming, settings.scratch());
	}

	static AutogenerateSettings schemas(AutogenerateSettings settings, String... schemas) {
		return new AutogenerateSettings(Set.of(schemas), settings.excludeTables(), settings.drops(), settings.ignored(),
				settings.naming(), settings.scratch());
	}

	static AutogenerateSettings excluding(AutogenerateSettings settings, String... tables) {
		return new AutogenerateSettings(settings.schemas(), List.of(tables), settings.drops(), settings.ignored(),
				settings.naming(), settings.scratch());
	}

}
