package dev.migrations.autoconfigure;

import java.util.List;

import dev.migrations.PlainLog;
import dev.migrations.command.MigrationEngine;
import dev.migrations.command.Reaction;
import dev.migrations.command.RevisionStatus;
import dev.migrations.command.UnknownAppliedRevisionException;
import org.apache.commons.logging.Log;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.ListableBeanFactory;

/**
 * Upgrades the databases of all engines of a context, or verifies that they need no
 * upgrade, before anything else of the context uses them.
 */
public class MigrationInitializer implements InitializingBean {

	private static final Log logger = PlainLog.of(MigrationInitializer.class);

	private final ListableBeanFactory beanFactory;

	private final MigrationsProperties properties;

	/**
	 * Create an initializer.
	 * @param beanFactory where the engines are; those of its parents are left alone
	 * @param properties what a start does
	 */
	public MigrationInitializer(ListableBeanFactory beanFactory, MigrationsProperties properties) {
		this.beanFactory = beanFactory;
		this.properties = properties;
	}

	@Override
	public void afterPropertiesSet() {
		this.beanFactory.getBeansOfType(MigrationEngine.class).values().forEach(this::initialize);
	}

	private void initialize(MigrationEngine engine) {
		if (this.properties.autoUpgrade()) {
			upgrade(engine);
		}
		else {
			new StartVerification(this.properties).verify(engine);
		}
	}

	private void upgrade(MigrationEngine engine) {
		try {
			engine.upgrade();
		}
		catch (UnknownAppliedRevisionException ex) {
			if (this.properties.unknownRevision() == Reaction.FAIL) {
				throw ex;
			}
			logger.warn(ex.getFact() + " Nothing is applied" + pending(engine.pending()) + ".");
		}
	}

	private static String pending(List<RevisionStatus> pending) {
		return pending.isEmpty() ? "" : ", though " + PendingRevisionsException.describe(pending) + " pending";
	}

}
