package dev.migrations.sample;

import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.postgresql.PostgreSQLContainer;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.testcontainers.service.connection.ServiceConnection;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the whole application on a container, which takes the place of the embedded
 * server, and of the database that the properties lead migrations to.
 */
@SpringBootTest(properties = { "migrations.url=jdbc:postgresql://localhost:1/production",
		"migrations.username=shop_ddl", "migrations.password=secret" })
@AutoConfigureMockMvc
@Testcontainers(disabledWithoutDocker = true)
@DirtiesContext
class TestcontainersIntegrationTests {

	@Container
	@ServiceConnection
	private static final PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:17");

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcConnectionDetails connectionDetails;

	@Test
	void usesContainerRatherThanEmbeddedServer() {
		assertThat(this.connectionDetails.getJdbcUrl()).isEqualTo(postgres.getJdbcUrl());
		assertThat(this.mvc.get().uri("/people")).hasStatusOk().bodyJson().isStrictlyEqualTo("[]");
	}

}
