package dev.migrations.autogenerate;

import java.util.List;
import java.util.Set;

import dev.migrations.compare.NamingConvention;
import dev.migrations.diff.Difference;
import dev.migrations.diff.Drops;
import dev.migrations.scratch.ScratchSettings;

/**
 * How revisions are generated.
 *
 * @param schemas the database schemas to compare; empty for the default one and those
 * that the model names
 * @param excludeTables patterns of tables to leave alone, {@code *} standing for any
 * characters
 * @param drops what may be dropped
 * @param ignored kinds of difference to ignore
 * @param naming names for constraints and indexes that nobody named
 * @param scratch the server for scratch databases
 */
public record AutogenerateSettings(Set<String> schemas, List<String> excludeTables, Drops drops,
		Set<Difference> ignored, NamingConvention naming, ScratchSettings scratch) {

	/**
	 * The settings that hold unless others are configured.
	 */
	public static final AutogenerateSettings DEFAULT = new AutogenerateSettings(Set.of(), List.of(), Drops.OWNED,
			Set.of(), NamingConvention.NONE, ScratchSettings.NONE);

	public AutogenerateSettings {
		schemas = Set.copyOf(schemas);
		excludeTables = List.copyOf(excludeTables);
		ignored = Set.copyOf(ignored);
	}

}
