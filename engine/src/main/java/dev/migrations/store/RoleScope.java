package dev.migrations.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import dev.migrations.Transactions;
import dev.migrations.sql.SqlIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * The role with whose rights a run works.
 *
 * @param role its name, or null for the rights of the user
 */
public record RoleScope(@Nullable String role) {

	/**
	 * The rights of the user.
	 */
	public static final RoleScope NONE = new RoleScope(null);

	/**
	 * Take the role.
	 * @param set {@code SET LOCAL} or {@code SET SESSION}
	 * @return statements; none without a role
	 */
	public List<String> take(String set) {
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
	public <T> T call(Connection connection, Transactions.Work<T> work) throws SQLException {
		if (this.role == null) {
			return work.apply(connection);
		}
		return Transactions.commit(connection, (each) -> {
			Batch.execute(each, take("SET LOCAL"));
			return work.apply(each);
		});
	}

}
