package dev.migrations.autoconfigure.commandline;

import java.util.Set;
import java.util.stream.Collectors;

import dev.migrations.autoconfigure.LazyDataSource;
import dev.migrations.autoconfigure.ManagedDataSource;
import dev.migrations.autoconfigure.MigrationsProperties;
import dev.migrations.autoconfigure.jpa.ModelSources;
import dev.migrations.autogenerate.AutogenerateHooks;
import dev.migrations.autogenerate.AutogenerateSettings;
import dev.migrations.autogenerate.Autogenerator;
import dev.migrations.autogenerate.ChangeCustomizer;
import dev.migrations.autogenerate.ObjectFilter;
import dev.migrations.compare.NamingConvention;
import dev.migrations.scratch.Passwords;
import dev.migrations.scratch.ScratchSettings;
import dev.migrations.scratch.ServerAccess;
import dev.migrations.sql.Placeholders;
import dev.migrations.store.TableNames;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Makes what compares the entities of an application, as its properties and beans say.
 *
 * @param context the context of the application
 * @param properties the application's properties
 */
record Autogenerators(ConfigurableApplicationContext context, MigrationsProperties properties) {

	Autogenerator create() {
		TableNames tables = new TableNames(this.properties.schema(), this.properties.versionTable(),
				this.properties.historyTable());
		AutogenerateHooks hooks = new AutogenerateHooks(
				this.context.getBeanProvider(ObjectFilter.class).orderedStream().toList(),
				this.context.getBeanProvider(ChangeCustomizer.class).orderedStream().toList());
		return new Autogenerator(ModelSources.of(this.context.getBeanFactory()), settings(), tables,
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

	private @Nullable ServerAccess application() {
		ObjectProvider<ManagedDataSource> dataSource = this.context.getBeanProvider(ManagedDataSource.class);
		boolean none = this.context.getBeanNamesForType(ManagedDataSource.class, true, false).length == 0;
		Passwords passwords = this.context.getBeanProvider(Passwords.class).getIfUnique(() -> Passwords.NONE);
		return none ? null : ServerAccess.of(new LazyDataSource(() -> dataSource.getObject().connections()), passwords);
	}

}
