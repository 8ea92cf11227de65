package dev.migrations.autogenerate.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import dev.migrations.autogenerate.Model;
import dev.migrations.autogenerate.ModelStatement;
import dev.migrations.autogenerate.jpa.feature.FeatureApplication;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the model of every mapping feature.
 */
class FeatureModelIntegrationTests {

	private static final Model model = CommandModel.read(17, FeatureApplication.class,
			"spring.datasource.url=jdbc:postgresql://nowhere/none");

	@Test
	void runsOnEmptyDatabaseAndThenPassesValidation() throws SQLException {
		TestDatabase database = PostgresServer.createDatabase();
		assertThat(model.statements()).hasSizeGreaterThan(200);
		assertThat(refusals(database)).isEmpty();
		SpringApplication
			.run(FeatureApplication.class, "--spring.datasource.url=" + database.url(),
					"--spring.datasource.username=postgres", "--spring.jpa.hibernate.ddl-auto=validate",
					"--migrations.enabled=false", "--spring.flyway.enabled=false", "--spring.liquibase.enabled=false",
					"--spring.main.web-application-type=none")
			.close();
	}

	@Test
	void tellsOriginOfAllButSchemas() {
		assertThat(model.statements()).filteredOn((statement) -> statement.origin() == null)
			.extracting(ModelStatement::sql)
			.allMatch((sql) -> sql.startsWith("create schema if not exists") || sql.contains("native_id_seq"));
	}

	@Test
	void tellsOriginOfAllColumns() {
		assertThat(model.statements()).filteredOn((statement) -> statement.sql().startsWith("create table"))
			.filteredOn((statement) -> statement.columnOrigins().isEmpty())
			.extracting(ModelStatement::sql)
			.allMatch((sql) -> sql.contains("next_val") || sql.contains("id_table"));
	}

	@Test
	void readsWhatIsImmutable() {
		assertThat(model.readOnlyTables()).containsExactlyInAnyOrder("sales_per_shop", "best_sale");
	}

	private static List<String> refusals(TestDatabase database) throws SQLException {
		List<String> refusals = new ArrayList<>();
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			for (ModelStatement candidate : model.statements()) {
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
