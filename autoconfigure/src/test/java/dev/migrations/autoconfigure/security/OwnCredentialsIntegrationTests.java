package dev.migrations.autoconfigure.security;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import javax.sql.DataSource;

import dev.migrations.autoconfigure.person.Person;
import dev.migrations.autoconfigure.person.PersonApplication;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.Role;
import dev.migrations.test.TestDatabase;
import jakarta.persistence.EntityManager;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Starts a web application with a user of its own for migrations: that user migrates, and
 * does nothing else; over HTTP nothing can be changed.
 */
class OwnCredentialsIntegrationTests {

	private static final TestDatabase database = PostgresServer.createDatabase();

	private static final Role owner = Role.create(database, "owner").password("s3cr3t-owner");

	private static final Role application = Role.create(database, "app").password("s3cr3t-app");

	private static final HttpClient client = HttpClient.newHttpClient();

	private static ConfigurableApplicationContext context;

	@BeforeAll
	static void start() {
		database.execute("REVOKE CREATE ON SCHEMA public FROM public");
		database.execute("GRANT CREATE ON SCHEMA public TO " + owner.name());
		database.execute("ALTER DEFAULT PRIVILEGES FOR ROLE %s GRANT SELECT ON TABLES TO %s".formatted(owner.name(),
				application.name()));
		context = new SpringApplicationBuilder(PersonApplication.class).run("--server.port=0",
				"--spring.datasource.url=" + database.url(), "--spring.datasource.username=" + application.name(),
				"--spring.datasource.password=s3cr3t-app", "--migrations.username=" + owner.name(),
				"--migrations.password=s3cr3t-owner", "--migrations.locations=classpath:revisions/person",
				"--spring.flyway.enabled=false", "--spring.liquibase.enabled=false",
				"--spring.jpa.hibernate.ddl-auto=validate", "--management.endpoints.web.exposure.include=*");
	}

	@AfterAll
	static void stop() {
		context.close();
	}

	@Test
	void migratesAsItsOwnUser() {
		assertThat(database.query("SELECT DISTINCT database_user FROM migrations_history"))
			.containsExactly(owner.name());
		assertThat(database.query("SELECT tableowner::text FROM pg_tables WHERE schemaname = 'public'"))
			.containsOnly(owner.name());
	}

	@Test
	void leavesTheApplicationItsOwnUser() {
		assertThat(context.getBean(JdbcClient.class).sql("SELECT session_user").query(String.class).single())
			.isEqualTo(application.name());
		EntityManager entityManager = context.getBean(EntityManager.class);
		assertThat(entityManager.createNativeQuery("SELECT session_user::text").getSingleResult())
			.isEqualTo(application.name());
		assertThat(entityManager.find(Person.class, 1L)).isNotNull();
	}

	@Test
	void addsNoDataSourceAndKeepsNoConnection() {
		assertThat(context.getBeansOfType(DataSource.class)).containsOnlyKeys("dataSource");
		assertThat(database.query(
				"SELECT DISTINCT usename::text FROM pg_stat_activity WHERE datname = '%s'".formatted(database.name())))
			.contains(application.name())
			.doesNotContain(owner.name());
	}

	@ParameterizedTest
	@ValueSource(strings = { "POST", "PUT", "DELETE", "PATCH" })
	void changesNothingOverHttp(String method) throws IOException, InterruptedException {
		for (String path : List.of("", "/18f8cd9baed4", "/graph")) {
			assertThat(send(method, path).statusCode()).isIn(404, 405);
		}
		assertThat(send("GET", "").body()).contains("18f8cd9baed4").doesNotContain("s3cr3t", "CREATE TABLE");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/..%2f..%2fetc%2fpasswd", "/%2e%2e%2fapplication.properties", "/one.sql",
			"/../../etc/passwd", "/classpath:revisions", "/18f8cd9baed4%00", "/*" })
	void showsNoOtherFile(String path) throws IOException, InterruptedException {
		HttpResponse<String> response = send("GET", path);
		assertThat(response.statusCode()).isBetween(400, 404);
		assertThat(response.body()).doesNotContain("root:", "CREATE", "revision:");
	}

	@Test
	void showsNoPasswordInTheConfiguration() throws IOException, InterruptedException {
		HttpResponse<String> response = send("GET", "/../configprops");
		assertThat(response.body()).doesNotContain("s3cr3t");
		assertThat(send("GET", "/../env").body()).doesNotContain("s3cr3t");
	}

	private static HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
		URI uri = URI.create("http://localhost:%s/actuator/migrations%s"
			.formatted(context.getEnvironment().getProperty("local.server.port"), path));
		HttpRequest request = HttpRequest.newBuilder(uri.normalize())
			.method(method, HttpRequest.BodyPublishers.noBody())
			.build();
		return client.send(request, HttpResponse.BodyHandlers.ofString());
	}

}
