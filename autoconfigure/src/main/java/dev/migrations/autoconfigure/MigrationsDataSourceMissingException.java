package dev.migrations.autoconfigure;

import java.util.List;
import java.util.stream.Collectors;

import dev.migrations.MigrationException;

/**
 * Thrown when there is no single data source to migrate.
 */
public class MigrationsDataSourceMissingException extends MigrationException {

	private final List<String> candidates;

	MigrationsDataSourceMissingException(List<String> candidates) {
		super(fact(candidates), "Mark one as '@MigrationsDataSource' or '@Primary', set 'migrations.url',"
				+ " or switch migrations off with 'migrations.enabled=false'.");
		this.candidates = List.copyOf(candidates);
	}

	/**
	 * The names of the data sources that there are.
	 * @return bean names
	 */
	public List<String> getCandidates() {
		return this.candidates;
	}

	private static String fact(List<String> candidates) {
		if (candidates.isEmpty()) {
			return "There is no data source to migrate.";
		}
		return "Which data source to migrate is unclear: there are %s."
			.formatted(candidates.stream().map("'%s'"::formatted).collect(Collectors.joining(", ")));
	}

}
