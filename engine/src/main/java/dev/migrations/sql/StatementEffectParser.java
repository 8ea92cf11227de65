package dev.migrations.sql;

import java.util.Locale;
import java.util.regex.Pattern;

import dev.migrations.sql.StatementEffect.ClusterObject;
import dev.migrations.sql.StatementEffect.CreateIndex;
import dev.migrations.sql.StatementEffect.DetachPartition;
import dev.migrations.sql.StatementEffect.DropIndex;
import dev.migrations.sql.StatementEffect.Reindex;
import dev.migrations.sql.StatementEffect.Repeatable;
import dev.migrations.sql.StatementEffect.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * Reads the leading words of a statement up to the names that matter.
 */
final class StatementEffectParser {

	private static final Unknown UNKNOWN = new Unknown();

	private static final Repeatable REPEATABLE = new Repeatable();

	private static final Pattern CONCURRENTLY = Pattern.compile(" CONCURRENTLY(?! (FALSE|OFF|0)\\b)");

	private final StatementWords words;

	StatementEffectParser(String statement) {
		this.words = new StatementWords(statement);
	}

	StatementEffect parse() {
		return switch (this.words.next()) {
			case "CREATE" -> create();
			case "DROP" -> drop();
			case "ALTER" -> alter();
			case "REINDEX" -> reindex();
			case "REFRESH" -> repeatable(this.words.skip("MATERIALIZED", "VIEW"));
			case "VACUUM", "ANALYZE", "CLUSTER", "CHECKPOINT" -> REPEATABLE;
			default -> UNKNOWN;
		};
	}

	private static StatementEffect repeatable(boolean recognized) {
		return recognized ? REPEATABLE : UNKNOWN;
	}

	private StatementEffect create() {
		boolean unique = this.words.skip("UNIQUE");
		if (!this.words.skip("INDEX", "CONCURRENTLY")) {
			return clusterObject(true);
		}
		this.words.skip("IF", "NOT", "EXISTS");
		String index = this.words.skip("ON") ? null : this.words.name();
		if (index != null && !this.words.skip("ON")) {
			return UNKNOWN;
		}
		this.words.skip("ONLY");
		String table = this.words.name();
		this.words.skip("*");
		return (table != null) ? new CreateIndex(index, table, unique, this.words.rest()) : UNKNOWN;
	}

	private StatementEffect drop() {
		if (!this.words.skip("INDEX", "CONCURRENTLY")) {
			return clusterObject(false);
		}
		this.words.skip("IF", "EXISTS");
		String index = this.words.name();
		return (index != null) ? new DropIndex(index) : UNKNOWN;
	}

	private StatementEffect clusterObject(boolean create) {
		ClusterObject.Kind kind = kind();
		if (kind == null) {
			return UNKNOWN;
		}
		this.words.skip("IF", "EXISTS");
		String name = this.words.name();
		return (name != null) ? new ClusterObject(kind, name, create) : UNKNOWN;
	}

	private ClusterObject.@Nullable Kind kind() {
		for (ClusterObject.Kind kind : ClusterObject.Kind.values()) {
			if (this.words.skip(kind.name().toUpperCase(Locale.ROOT))) {
				return kind;
			}
		}
		return null;
	}

	private StatementEffect alter() {
		if (this.words.skip("SYSTEM")) {
			return REPEATABLE;
		}
		if (this.words.skip("DATABASE")) {
			this.words.name();
			return repeatable(this.words.skip("SET", "TABLESPACE"));
		}
		if (this.words.skip("SUBSCRIPTION")) {
			this.words.name();
			return repeatable(this.words.skip("REFRESH"));
		}
		return this.words.skip("TABLE") ? detach() : UNKNOWN;
	}

	private StatementEffect detach() {
		this.words.skip("IF", "EXISTS");
		this.words.skip("ONLY");
		String table = this.words.name();
		this.words.skip("*");
		if (table == null || !this.words.skip("DETACH", "PARTITION")) {
			return UNKNOWN;
		}
		String partition = this.words.name();
		return (partition != null && this.words.skip("CONCURRENTLY")) ? new DetachPartition(table, partition) : UNKNOWN;
	}

	private StatementEffect reindex() {
		boolean concurrently = CONCURRENTLY.matcher(this.words.skipParentheses()).find();
		for (Reindex.Scope scope : Reindex.Scope.values()) {
			if (this.words.skip(scope.name())) {
				concurrently |= this.words.skip("CONCURRENTLY");
				return concurrently ? reindex(scope) : REPEATABLE;
			}
		}
		return REPEATABLE;
	}

	private StatementEffect reindex(Reindex.Scope scope) {
		String name = this.words.name();
		if (scope == Reindex.Scope.DATABASE) {
			return new Reindex(scope, null);
		}
		return (name != null) ? new Reindex(scope, name) : UNKNOWN;
	}

}
