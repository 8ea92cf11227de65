package dev.migrations.autogenerate.jpa;

import java.util.List;

import dev.migrations.autogenerate.Model;
import dev.migrations.autogenerate.ModelStatement;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.spi.SessionFactoryImplementor;

/**
 * The mappings of a complete session factory as the statements that create their schema.
 */
final class MappedModel {

	private final Metadata metadata;

	private final SessionFactoryImplementor sessionFactory;

	MappedModel(Metadata metadata, SessionFactoryImplementor sessionFactory) {
		this.metadata = metadata;
		this.sessionFactory = sessionFactory;
	}

	Model read() {
		Origins origins = new Origins(this.metadata, this.sessionFactory);
		List<ModelStatement> statements = SchemaCreation.of(this.metadata, this.sessionFactory)
			.stream()
			.map(origins::statement)
			.toList();
		return new Model(statements, new ReadOnlyTables(this.sessionFactory).find(this.metadata));
	}

}
