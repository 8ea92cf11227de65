package dev.migrations.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.sql.SqlIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The role with whose rights a run works.
 *
 * @param role its name, or null for the rights of the user
 */
record RoleScope(@Nullable String role) {

	/**
	 * Take the role.
	 * @param set {@code SET LOCAL} or {@code SET SESSION}
	 * @return statements; none without a role
	 */
	List<String> take(String set) {
		return (this.role != null) ? List.of(set + " ROLE " + SqlIdentifier.quote(this.role)) : List.of();
	}

	/**
	 * Do something with the role's rights that needs no fence.
	 * @param <T> the type of the answer
	 * @param connection a connection in autocommit mode
	 * @param work what to do
	 * @return its answer
	 * @throws SQLException if the database fails
	 */
	<T> T call(Connection connection, Work<T> work) throws SQLException {
		if (this.role == null) {
			return work.apply(connection);
		}
		connection.setAutoCommit(false);
		try {
			Batch.execute(connection, take("SET LOCAL"));
			T answer = work.apply(connection);
			connection.commit();
			return answer;
		}
		catch (SQLException ex) {
			if (!connection.isClosed()) {
				connection.rollback();
			}
			throw ex;
		}
		finally {
			if (!connection.isClosed()) {
				connection.setAutoCommit(true);
			}
		}
	}

	/**
	 * What is done on a connection.
	 *
	 * @param <T> the type of the answer
	 */
	@FunctionalInterface
	interface Work<T> {

		T apply(Connection connection) throws SQLException;

	}

}
