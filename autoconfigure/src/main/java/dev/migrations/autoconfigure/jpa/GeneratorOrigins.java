package dev.migrations.autoconfigure.jpa;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.QualifiedName;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.RootClass;

/**
 * The entities whose identifiers come from each sequence or generator table.
 */
final class GeneratorOrigins {

	private final Map<String, Set<String>> origins = new HashMap<>();

	GeneratorOrigins(Metadata metadata, EntityNames names, SessionFactoryImplementor sessionFactory) {
		for (PersistentClass entity : metadata.getEntityBindings()) {
			if (entity instanceof RootClass) {
				String origin = "identifiers of " + names.describe(entity);
				add(sessionFactory.getMappingMetamodel().getEntityDescriptor(entity.getEntityName()).getGenerator(),
						origin);
			}
		}
	}

	Collection<String> of(QualifiedName name) {
		return this.origins.getOrDefault(name.render(), Set.of());
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
