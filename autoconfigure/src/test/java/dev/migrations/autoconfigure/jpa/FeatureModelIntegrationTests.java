package dev.migrations.autoconfigure.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.autoconfigure.jpa.feature.FeatureApplication;
import dev.migrations.autogenerate.Model;
import dev.migrations.autogenerate.ModelStatement;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that PostgreSQL accepts the model of every mapping feature.
 */
class FeatureModelIntegrationTests {

	@Test
	void runsOnEmptyDatabase() throws SQLException {
		Model model = CommandModel.read(17, FeatureApplication.class,
				"spring.datasource.url=jdbc:postgresql://nowhere/none");
		assertThat(refusals(model)).isEmpty();
	}

	private static List<String> refusals(Model model) throws SQLException {
		List<String> refusals = new ArrayList<>();
		try (Connection connection = PostgresServer.createDatabase().dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			for (ModelStatement candidate : model.statements()) {
				System.err.println(candidate.sql() + "   -- " + candidate.origin() + " " + candidate.columnOrigins());
				try {
					statement.execute(candidate.sql());
				}
				catch (SQLException ex) {
					refusals.add(candidate.sql() + ": " + ex.getMessage());
				}
			}
		}
		return refusals;
	}

}
