package dev.migrations.sample;

import dev.migrations.command.MigrationEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the sample's revisions, in both directions.
 */
@SpringBootTest(webEnvironment = WebEnvironment.NONE)
@DirtiesContext
class RevisionsIntegrationTests {

	@Autowired
	private MigrationEngine engine;

	@Autowired
	private JdbcClient client;

	@AfterEach
	void upgrade() {
		this.engine.upgrade();
	}

	@Test
	void fillsInSearchNamesOfPeopleThatWereThereBefore() {
		this.engine.downgrade("0f96c3e8b75a");
		this.client.sql("INSERT INTO person (name) VALUES ('Ægir Þórðarson')").update();
		this.engine.upgrade();
		assertThat(
				this.client.sql("SELECT search_name FROM person WHERE name LIKE 'Ægir%'").query(String.class).single())
			.isEqualTo("ægir þorðarson");
	}

	@Test
	void keepsPeopleWhenSearchNamesAreDowngraded() {
		this.client.sql("INSERT INTO person (name, search_name) VALUES ('Edsger', 'edsger')").update();
		this.engine.downgrade("41ab7de6039c");
		assertThat(this.client.sql("SELECT name FROM person WHERE name = 'Edsger'").query(String.class).list())
			.hasSize(1);
	}

	@Test
	void downgradesToEmptySchema() {
		this.engine.downgrade("base");
		assertThat(this.client.sql("""
				SELECT tablename FROM pg_tables
				WHERE schemaname = 'public' AND tablename NOT LIKE 'migrations\\_%'""").query(String.class).list())
			.isEmpty();
		assertThat(this.engine.current()).isEmpty();
	}

}
