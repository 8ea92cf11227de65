package dev.migrations.autogenerate.jpa;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.hibernate.boot.Metadata;
import org.hibernate.mapping.PersistentClass;

/**
 * What entities are called. Those that Envers makes up are known by the entity that they
 * audit.
 */
final class EntityNames {

	private final List<String> classes;

	EntityNames(Metadata metadata) {
		this.classes = metadata.getEntityBindings()
			.stream()
			.filter(PersistentClass::hasPojoRepresentation)
			.map(PersistentClass::getEntityName)
			.sorted(Comparator.comparingInt(String::length).reversed())
			.toList();
	}

	/**
	 * Where an entity's attributes are declared.
	 * @param entity the entity
	 * @return the name of a class, or of an entity without one
	 */
	String path(PersistentClass entity) {
		return audited(entity).orElse(entity.getEntityName());
	}

	/**
	 * The entity, for people.
	 * @param entity the entity
	 * @return the entity with its name in quotes
	 */
	String describe(PersistentClass entity) {
		if (entity.hasPojoRepresentation()) {
			return "entity '%s'".formatted(entity.getEntityName());
		}
		return audited(entity).map("audit of entity '%s'"::formatted)
			.orElseGet(() -> "audit '%s'".formatted(entity.getEntityName()));
	}

	private Optional<String> audited(PersistentClass entity) {
		if (entity.hasPojoRepresentation()) {
			return Optional.empty();
		}
		return this.classes.stream().filter(entity.getEntityName()::contains).findFirst();
	}

}
