package dev.migrations.autoconfigure.commandline;

import java.util.Set;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import dev.migrations.autoconfigure.LazyDataSource;
import dev.migrations.autoconfigure.ManagedDataSource;
import dev.migrations.autoconfigure.MigrationsProperties;
import dev.migrations.autoconfigure.commandline.command.AutogenerateComparison;
import dev.migrations.autoconfigure.commandline.command.EntityComparison;
import dev.migrations.autogenerate.AutogenerateHooks;
import dev.migrations.autogenerate.AutogenerateSettings;
import dev.migrations.autogenerate.Autogenerator;
import dev.migrations.autogenerate.ChangeCustomizer;
import dev.migrations.autogenerate.ObjectFilter;
import dev.migrations.autogenerate.jpa.ModelSources;
import dev.migrations.compare.NamingConvention;
import dev.migrations.scratch.ScratchSettings;
import dev.migrations.session.Passwords;
import dev.migrations.session.ServerAccess;
import dev.migrations.sql.Placeholders;
import dev.migrations.store.TableNames;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.ClassUtils;

/**
 * Makes what compares the entities of an application, as its properties and beans say.
 *
 * @param context the context of the application
 * @param properties the application's properties
 */
record EntityComparisons(ConfigurableApplicationContext context, MigrationsProperties properties) {

	private static final String AUTOGENERATOR = "dev.migrations.autogenerate.Autogenerator";

	/**
	 * Make what compares the entities.
	 * @param context the context of the application
	 * @param properties the application's properties
	 * @return compares the entities
	 * @throws AutogenerateMissingException if the application leaves the module out
	 */
	static EntityComparison create(ConfigurableApplicationContext context, MigrationsProperties properties) {
		if (!ClassUtils.isPresent(AUTOGENERATOR, context.getClassLoader())) {
			throw new AutogenerateMissingException();
		}
		return new AutogenerateComparison(new EntityComparisons(context, properties).autogenerator());
	}

	private Autogenerator autogenerator() {
		TableNames tables = new TableNames(this.properties.schema(), this.properties.versionTable(),
				this.properties.historyTable());
		AutogenerateHooks hooks = new AutogenerateHooks(
				this.context.getBeanProvider(ObjectFilter.class).orderedStream().toList(),
				this.context.getBeanProvider(ChangeCustomizer.class).orderedStream().toList());
		return new Autogenerator(ModelSources.of(this.context.getBeanFactory(), this::isManaged), settings(), tables,
				Placeholders.of(this.properties.placeholders()), hooks, application());
	}

	private AutogenerateSettings settings() {
		MigrationsProperties.Autogenerate autogenerate = this.properties.autogenerate();
		MigrationsProperties.Naming naming = this.properties.naming();
		return new AutogenerateSettings(Set.copyOf(autogenerate.schemas()), autogenerate.excludeTables(),
				autogenerate.drops(), autogenerate.ignore().stream().collect(Collectors.toSet()),
				new NamingConvention(naming.pk(), naming.uq(), naming.fk(), naming.ix(), naming.ck()),
				new ScratchSettings(autogenerate.scratchUrl(), autogenerate.scratchUsername(),
						autogenerate.scratchPassword()));
	}

	private boolean isManaged(DataSource dataSource) {
		ManagedDataSource managed = this.context.getBeanProvider(ManagedDataSource.class).getIfUnique();
		return managed == null || managed.mayLeadToSameDatabaseAs(dataSource);
	}

	private @Nullable ServerAccess application() {
		ObjectProvider<ManagedDataSource> dataSource = this.context.getBeanProvider(ManagedDataSource.class);
		boolean none = this.context.getBeanNamesForType(ManagedDataSource.class, true, false).length == 0;
		Passwords passwords = this.context.getBeanProvider(Passwords.class).getIfUnique(() -> Passwords.NONE);
		return none ? null : ServerAccess.of(new LazyDataSource(() -> dataSource.getObject().connections()), passwords);
	}

}
