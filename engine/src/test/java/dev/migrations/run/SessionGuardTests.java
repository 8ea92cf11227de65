package dev.migrations.run;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.lock.LockMode;
import dev.migrations.lock.MigrationLock;
import dev.migrations.store.MigrationTables;
import dev.migrations.store.TableNames;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SessionGuard} with a connection that breaks at the end.
 */
class SessionGuardTests {

	private final List<String> calls = new ArrayList<>();

	@Test
	void endsTheSessionWhateverAWrapperThrows() {
		Connection connection = broken();
		MigrationTables tables = new MigrationTables("public", TableNames.DEFAULT);
		new SessionGuard(connection, MigrationLock.of(tables, LockMode.TRANSACTION, connection, () -> connection))
			.close();
		assertThat(this.calls).containsSubsequence("isClosed", "abort");
	}

	private Connection broken() {
		return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] { Connection.class },
				(proxy, method, arguments) -> {
					this.calls.add(method.getName());
					if (method.getName().equals("isClosed")) {
						throw new IllegalStateException("broken");
					}
					return (method.getReturnType() == int.class) ? 0 : null;
				});
	}

}
