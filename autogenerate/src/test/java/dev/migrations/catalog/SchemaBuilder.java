package dev.migrations.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import dev.migrations.schema.Cast;
import dev.migrations.schema.Domain;
import dev.migrations.schema.EnumType;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.Table;

/**
 * A schema in the making, which has the namespace {@code public} from the beginning.
 */
final class SchemaBuilder {

	private final Set<String> namespaces = new TreeSet<>(Set.of("public"));

	private final List<Table> tables = new ArrayList<>();

	private final List<Sequence> sequences = new ArrayList<>();

	private final List<EnumType> enumTypes = new ArrayList<>();

	private final List<Domain> domains = new ArrayList<>();

	private final List<Cast> casts = new ArrayList<>();

	private final Map<SchemaObject, String> comments = new HashMap<>();

	SchemaBuilder withNamespace(String name) {
		this.namespaces.add(name);
		return this;
	}

	SchemaBuilder with(Table... tables) {
		this.tables.addAll(List.of(tables));
		return this;
	}

	SchemaBuilder with(Sequence... sequences) {
		this.sequences.addAll(List.of(sequences));
		return this;
	}

	SchemaBuilder with(EnumType type) {
		this.enumTypes.add(type);
		return this;
	}

	SchemaBuilder with(Domain domain) {
		this.domains.add(domain);
		return this;
	}

	SchemaBuilder with(Cast... casts) {
		this.casts.addAll(List.of(casts));
		return this;
	}

	SchemaBuilder withComment(SchemaObject object, String comment) {
		this.comments.put(object, comment);
		return this;
	}

	Schema build() {
		return new Schema(this.namespaces, this.tables, this.sequences, this.enumTypes, this.domains, List.of(),
				this.casts, List.of(), this.comments);
	}

}
