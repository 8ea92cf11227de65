package dev.migrations.autogenerate.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.Optimizer;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;
import org.jspecify.annotations.Nullable;

/**
 * The entities whose identifiers come from each sequence or generator table.
 */
final class GeneratorOrigins {

	private final Map<String, Set<String>> origins = new HashMap<>();

	private final Map<String, Map<String, String>> numbered = new HashMap<>();

	private final Map<String, Set<GeneratorRow>> rows = new HashMap<>();

	GeneratorOrigins(Metadata metadata, EntityNames names, SessionFactoryImplementor sessionFactory) {
		for (PersistentClass entity : metadata.getEntityBindings()) {
			Generator generator = sessionFactory.getMappingMetamodel()
				.getEntityDescriptor(entity.getEntityName())
				.getGenerator();
			if (generator instanceof SequenceStyleGenerator sequence) {
				number(sequence.getDatabaseStructure().getPhysicalName().render(), entity, sessionFactory);
				note(sequence.getDatabaseStructure().getPhysicalName().render(), null, sequence.getOptimizer());
			}
			if (generator instanceof TableGenerator table) {
				number(row(table.getTableName(), table.getSegmentValue()), entity, sessionFactory);
				note(table.getTableName(), table.getSegmentValue(), table.getOptimizer());
			}
			if (entity instanceof RootClass) {
				String origin = "identifiers of " + names.describe(entity);
				add(generator, origin);
			}
		}
	}

	Collection<String> of(QualifiedName name) {
		return this.origins.getOrDefault(name.render(), Set.of());
	}

	/**
	 * The columns that a sequence numbers.
	 * @param name the sequence
	 * @return the columns by their tables, as statements spell them
	 */
	Map<String, String> numberedBy(QualifiedName name) {
		return this.numbered.getOrDefault(name.render(), Map.of());
	}

	/**
	 * The row of a generator table that a statement inserts.
	 * @param table the table
	 * @param sql the statement
	 * @return the row, or empty if it does something else
	 */
	Optional<GeneratorRow> row(QualifiedName table, String sql) {
		return this.rows.getOrDefault(table.render(), Set.of())
			.stream()
			.filter((row) -> sql.startsWith("insert into ")
					&& (row.segment() == null || sql.contains("'" + row.segment() + "'")))
			.findFirst();
	}

	/**
	 * The columns that a row of a generator table numbers.
	 * @param table the generator table
	 * @param row the row
	 * @return the columns by their tables, as statements spell them
	 */
	Map<String, String> numberedBy(QualifiedName table, GeneratorRow row) {
		return this.numbered.getOrDefault(row(table.render(), row.segment()), Map.of());
	}

	/*
	 * What is stored is the end of the numbers that the next one stands for.
	 */
	private void note(String table, @Nullable String segment, Optimizer optimizer) {
		this.rows.computeIfAbsent(table, (name) -> new LinkedHashSet<>())
			.add(new GeneratorRow(segment, Math.max(optimizer.getIncrementSize(), 1)));
	}

	private static String row(String table, @Nullable String segment) {
		return (segment != null) ? table + " " + segment : table;
	}

	/*
	 * Subclasses in tables of their own take numbers from the same sequence.
	 */
	private void number(String sequence, PersistentClass entity, SessionFactoryImplementor sessionFactory) {
		List<Column> key = entity.getKey().getColumns();
		if (key.size() == 1 && entity.getTable().isPhysicalTable()) {
			String table = sessionFactory.getSqlStringGenerationContext()
				.format(entity.getTable().getQualifiedTableName());
			this.numbered.computeIfAbsent(sequence, (name) -> new LinkedHashMap<>())
				.put(table, key.get(0).getQuotedName(sessionFactory.getJdbcServices().getDialect()));
		}
	}

	private void add(Generator generator, String origin) {
		if (generator instanceof SequenceStyleGenerator sequence) {
			add(sequence.getDatabaseStructure().getPhysicalName().render(), origin);
		}
		else if (generator instanceof TableGenerator table) {
			add(table.getTableName(), origin);
		}
	}

	private void add(String name, String origin) {
		this.origins.computeIfAbsent(name, (key) -> new LinkedHashSet<>()).add(origin);
	}

	/**
	 * A row of a generator table.
	 *
	 * @param segment what tells it from others, or null if it is the only one
	 * @param ahead how far it must be ahead of the last number that was given
	 */
	record GeneratorRow(@Nullable String segment, int ahead) {

	}

}
