package dev.migrations.autogenerate.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;

/**
 * The entities whose identifiers come from each sequence or generator table.
 */
final class GeneratorOrigins {

	private final Map<String, Set<String>> origins = new HashMap<>();

	private final Map<String, Map<String, String>> numbered = new HashMap<>();

	GeneratorOrigins(Metadata metadata, EntityNames names, SessionFactoryImplementor sessionFactory) {
		for (PersistentClass entity : metadata.getEntityBindings()) {
			Generator generator = sessionFactory.getMappingMetamodel()
				.getEntityDescriptor(entity.getEntityName())
				.getGenerator();
			if (generator instanceof SequenceStyleGenerator sequence) {
				number(sequence.getDatabaseStructure().getPhysicalName().render(), entity, sessionFactory);
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

}
