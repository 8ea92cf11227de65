package dev.migrations.scratch;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What scratch databases take over from the application's database.
 *
 * @param locale encoding and collation; null for those of the server
 * @param searchPath the search path as the setting has it; null for the server's default
 * @param schema the schema that new tables go to; null when there is none
 * @param extensions the extensions in the order in which they were created
 * @param roles the names of all roles
 */
record DatabaseProfile(@Nullable DatabaseLocale locale, @Nullable String searchPath, @Nullable String schema,
		List<Extension> extensions, List<String> roles) {

	/**
	 * Nothing is known of the application's database.
	 */
	static final DatabaseProfile UNKNOWN = new DatabaseProfile(null, null, null, List.of(), List.of());

	DatabaseProfile {
		extensions = List.copyOf(extensions);
		roles = List.copyOf(roles);
	}

	/**
	 * An extension.
	 *
	 * @param name its name
	 * @param schema the schema that holds its objects
	 */
	record Extension(String name, String schema) {

	}

}
