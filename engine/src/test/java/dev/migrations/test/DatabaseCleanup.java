package dev.migrations.test;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Drops the databases of a test class when it is done. Registers itself where the
 * automatic detection of extensions is switched on.
 */
public final class DatabaseCleanup implements AfterAllCallback {

	@Override
	public void afterAll(ExtensionContext context) {
		if (context.getRequiredTestClass().getEnclosingClass() == null) {
			PostgresServer.dropDatabases();
		}
	}

}
