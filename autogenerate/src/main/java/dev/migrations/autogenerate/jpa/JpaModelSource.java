package dev.migrations.autogenerate.jpa;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import dev.migrations.autogenerate.Model;
import dev.migrations.autogenerate.ModelSource;
import dev.migrations.autogenerate.ModelStatement;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/**
 * Reads the mappings of an application's entity manager factories without their database:
 * <ol>
 * <li>Nothing waits any more for whatever initializes a database.</li>
 * <li>The factory beans are made as the application configures them, but not
 * initialized.</li>
 * <li>Those that lead to the managed data source are initialized with settings that keep
 * Hibernate from connecting.</li>
 * <li>When a session factory is complete, and not earlier, its mappings are turned into
 * statements: Bean Validation adds to them while it is built.</li>
 * </ol>
 */
final class JpaModelSource implements ModelSource {

	private final DefaultListableBeanFactory beanFactory;

	private final DataSourceSelection selection;

	JpaModelSource(DefaultListableBeanFactory beanFactory, DataSourceSelection selection) {
		this.beanFactory = beanFactory;
		this.selection = selection;
	}

	@Override
	public Model read(int version) {
		DatabaseInitializers.detach(this.beanFactory);
		List<ModelStatement> statements = new ArrayList<>();
		Set<String> readOnlyTables = new LinkedHashSet<>();
		for (SuspendedFactoryBean factoryBean : factoryBeans()) {
			Model model = factoryBean.read(version);
			statements.addAll(model.statements());
			readOnlyTables.addAll(model.readOnlyTables());
		}
		return new Model(statements, readOnlyTables);
	}

	private List<SuspendedFactoryBean> factoryBeans() {
		List<SuspendedFactoryBean> factoryBeans = new SuspendedFactoryBeans(this.beanFactory).create();
		if (factoryBeans.isEmpty()) {
			throw EntitiesMissingException.withoutEntityManagerFactory();
		}
		return (factoryBeans.size() > 1) ? this.selection.select(factoryBeans) : factoryBeans;
	}

}
