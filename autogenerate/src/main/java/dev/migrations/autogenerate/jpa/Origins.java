package dev.migrations.autogenerate.jpa;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.autogenerate.ModelStatement;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.boot.model.relational.Sequence;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.mapping.Table;
import org.jspecify.annotations.Nullable;

/**
 * Where in the application's code Hibernate's statements come from.
 */
final class Origins {

	private static final Pattern TYPE = Pattern
		.compile("create (?:type (\\S+) as|cast \\((?:varchar as )?(?!varchar as )(\\S+?)(?: as varchar)?\\)).*");

	private final ColumnOrigins columns;

	private final TableOrigins tables;

	private final GeneratorOrigins generators;

	Origins(Metadata metadata, SessionFactoryImplementor sessionFactory) {
		EntityNames names = new EntityNames(metadata);
		this.columns = new ColumnOrigins(metadata, names);
		this.tables = new TableOrigins(metadata, names);
		this.generators = new GeneratorOrigins(metadata, names, sessionFactory);
	}

	ModelStatement statement(CreationStatement statement) {
		String sql = statement.sql();
		if (statement.object() instanceof Table table) {
			return ofTable(sql, table);
		}
		if (statement.object() instanceof Sequence sequence) {
			return new ModelStatement(sql, join(this.generators.of(sequence.getName())), Map.of(),
					this.generators.numberedBy(sequence.getName()));
		}
		return new ModelStatement(sql, ofType(sql), Map.of());
	}

	private ModelStatement ofTable(String sql, Table table) {
		QualifiedName name = table.getQualifiedTableName();
		return this.generators.row(name, sql)
			.map((row) -> new ModelStatement(sql, join(ofTable(table)), columns(sql, table),
					this.generators.numberedBy(name, row), row.ahead()))
			.orElseGet(() -> new ModelStatement(sql, join(ofTable(table)), columns(sql, table)));
	}

	private Collection<String> ofTable(Table table) {
		List<String> origins = new ArrayList<>(this.tables.of(table));
		origins.addAll(this.generators.of(table.getQualifiedTableName()));
		return origins;
	}

	private Map<String, String> columns(String sql, Table table) {
		Map<String, String> mentioned = new LinkedHashMap<>(this.columns.of(table));
		mentioned.keySet().removeIf((column) -> !isMentioned(column, sql));
		return mentioned;
	}

	private static boolean isMentioned(String column, String sql) {
		return Pattern.compile("(?<![\\w$\"])" + Pattern.quote(column) + "(?![\\w$\"])").matcher(sql).find();
	}

	private @Nullable String ofType(String sql) {
		Matcher matcher = TYPE.matcher(sql);
		if (!matcher.matches()) {
			return null;
		}
		String path = this.columns.ofType((matcher.group(1) != null) ? matcher.group(1) : matcher.group(2));
		return (path != null) ? "attribute '%s'".formatted(path) : null;
	}

	private static @Nullable String join(Collection<String> origins) {
		return origins.isEmpty() ? null : String.join(", ", origins);
	}

}
