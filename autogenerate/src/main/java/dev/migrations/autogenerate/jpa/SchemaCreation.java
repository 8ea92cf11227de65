package dev.migrations.autogenerate.jpa;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.tool.schema.SourceType;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptSourceInput;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Has Hibernate's own tool, or the application's, write the creation of a schema.
 */
final class SchemaCreation {

	private static final List<String> SETTINGS = List.of(AvailableSettings.DEFAULT_SCHEMA,
			AvailableSettings.DEFAULT_CATALOG, AvailableSettings.HBM2DDL_FILTER_PROVIDER);

	private SchemaCreation() {
	}

	/**
	 * Write the statements that create a schema.
	 * @param metadata the mappings
	 * @param sessionFactory the session factory, complete
	 * @return the statements in Hibernate's order
	 */
	static List<CreationStatement> of(Metadata metadata, SessionFactoryImplementor sessionFactory) {
		Map<String, Object> settings = settings(sessionFactory.getProperties());
		orderColumns(metadata);
		StatementRecorder recorder = new StatementRecorder(metadata, sessionFactory.getSqlStringGenerationContext());
		sessionFactory.getServiceRegistry()
			.requireService(SchemaManagementTool.class)
			.getSchemaCreator(settings)
			.doCreation(metadata, new Options(settings), recorder, new MappingsAsSource(),
					new ScriptAsTarget(recorder));
		return recorder.statements();
	}

	/*
	 * Hibernate orders the columns of tables and keys only if it is to make a schema by
	 * itself.
	 */
	private static void orderColumns(Metadata metadata) {
		if (metadata instanceof MetadataImplementor mappings) {
			mappings.orderColumns(true);
		}
	}

	/*
	 * Without formatting, import scripts and whatever names another dialect.
	 */
	private static Map<String, Object> settings(Map<String, Object> properties) {
		Map<String, Object> settings = new HashMap<>(properties);
		settings.keySet().retainAll(SETTINGS);
		settings.put(AvailableSettings.HBM2DDL_SKIP_DEFAULT_IMPORT_FILE, true);
		settings.put(AvailableSettings.HBM2DDL_DELIMITER, StatementRecorder.DELIMITER);
		return settings;
	}

	private record Options(Map<String, Object> settings) implements ExecutionOptions {

		@Override
		public Map<String, Object> getConfigurationValues() {
			return this.settings;
		}

		@Override
		public boolean shouldManageNamespaces() {
			return true;
		}

		@Override
		public ExceptionHandler getExceptionHandler() {
			return ExceptionHandlerHaltImpl.INSTANCE;
		}

	}

	private record MappingsAsSource() implements SourceDescriptor {

		@Override
		public SourceType getSourceType() {
			return SourceType.METADATA;
		}

		@Override
		public @Nullable ScriptSourceInput getScriptSourceInput() {
			return null;
		}

	}

	private record ScriptAsTarget(ScriptTargetOutput output) implements TargetDescriptor {

		@Override
		public EnumSet<TargetType> getTargetTypes() {
			return EnumSet.of(TargetType.SCRIPT);
		}

		@Override
		public ScriptTargetOutput getScriptTargetOutput() {
			return this.output;
		}

	}

}
