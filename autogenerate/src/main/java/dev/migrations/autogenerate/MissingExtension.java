package dev.migrations.autogenerate;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.run.ServerError;
import dev.migrations.sql.SqlLexer;
import dev.migrations.sql.SqlToken;
import org.jspecify.annotations.Nullable;

/**
 * Tells which extension a statement misses. The server cannot say what an extension would
 * bring before it is there, so the common ones are known by name.
 */
final class MissingExtension {

	private static final Set<String> UNDEFINED = Set.of("42704", "42883");

	private static final Map<String, List<String>> CONTENTS = Map.ofEntries(Map.entry("citext", List.of("citext")),
			Map.entry("hstore", List.of("hstore")), Map.entry("ltree", List.of("ltree", "lquery", "ltxtquery")),
			Map.entry("vector", List.of("vector", "halfvec", "sparsevec", "vector_l2_ops", "vector_cosine_ops")),
			Map.entry("postgis", List.of("geometry", "geography", "box2d", "box3d")),
			Map.entry("cube", List.of("cube")), Map.entry("isn", List.of("isbn", "isbn13", "issn", "ean13", "upc")),
			Map.entry("pg_trgm", List.of("gin_trgm_ops", "gist_trgm_ops", "similarity", "word_similarity")),
			Map.entry("uuid-ossp", List.of("uuid_generate_v1", "uuid_generate_v4", "uuid_generate_v5")),
			Map.entry("pgcrypto", List.of("crypt", "gen_salt", "digest", "hmac")),
			Map.entry("unaccent", List.of("unaccent")),
			Map.entry("intarray", List.of("gist__int_ops", "gin__int_ops")));

	private static final Map<String, String> EXTENSIONS = new HashMap<>();

	static {
		CONTENTS.forEach((extension, names) -> names.forEach((name) -> EXTENSIONS.put(name, extension)));
	}

	private MissingExtension() {
	}

	/**
	 * Find the extension.
	 * @param sql a statement that the server refuses
	 * @param error what the server says
	 * @return the extension's name, or {@code null} if none is missed
	 */
	static @Nullable String of(String sql, ServerError error) {
		if (!UNDEFINED.contains(String.valueOf(error.sqlState()))) {
			return null;
		}
		return SqlLexer.lex(sql, 1)
			.stream()
			.filter((token) -> token.type() == SqlToken.Type.WORD)
			.filter((token) -> error.position() <= 0 || token.end() >= error.position())
			.flatMap((token) -> Stream.ofNullable(EXTENSIONS.get(token.text().toLowerCase(Locale.ROOT))))
			.findFirst()
			.orElse(null);
	}

}
