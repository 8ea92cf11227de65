package dev.migrations.autogenerate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.diff.Change;
import dev.migrations.run.ServerError;

/**
 * The renames that were asked for.
 *
 * @param renames the renames in their order
 * @param renderer renders them
 */
record Renames(List<Rename> renames, Statements renderer) {

	Renames {
		renames = List.copyOf(renames);
	}

	boolean isEmpty() {
		return this.renames.isEmpty();
	}

	/**
	 * Rename more.
	 * @param further the renames that follow
	 * @return all renames
	 */
	Renames with(List<Rename> further) {
		return new Renames(Stream.concat(this.renames.stream(), further.stream()).toList(), this.renderer);
	}

	List<Change> changes() {
		return this.renames.stream().map(Rename::change).toList();
	}

	void run(Connection connection) throws SQLException {
		for (Rename rename : this.renames) {
			try {
				execute(connection, rename.change());
			}
			catch (SQLException ex) {
				throw new RenameRefusedException(rename, ServerError.of(ex).message(), ex);
			}
		}
	}

	void undo(Connection connection) throws SQLException {
		for (int index = this.renames.size() - 1; index >= 0; index--) {
			execute(connection, this.renames.get(index).change().reverse().orElseThrow());
		}
	}

	private void execute(Connection connection, Change change) throws SQLException {
		for (String statement : this.renderer.render(change)) {
			Sql.execute(connection, statement);
		}
	}

}
