package dev.migrations.autoconfigure.actuate;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.autoconfigure.MigrationsAutoConfiguration;
import dev.migrations.autoconfigure.TestMigrationEngine;
import dev.migrations.command.MigrationStatus;
import dev.migrations.command.RevisionState;
import dev.migrations.command.RevisionStatus;
import dev.migrations.command.UnfinishedStatus;
import dev.migrations.store.Direction;
import dev.migrations.store.HistoryRow;
import org.junit.jupiter.api.Test;

import org.springframework.boot.actuate.autoconfigure.endpoint.EndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.jackson.JacksonEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.endpoint.web.WebEndpointAutoConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementContextAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.actuate.web.ServletManagementContextAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsEndpoint} over HTTP.
 */
class MigrationsEndpointTests {

	private static final Instant CREATED = Instant.parse("2026-11-22T20:15:00Z");

	private static final RevisionStatus FIRST = new RevisionStatus("18f8cd9baed4", List.of(), List.of(),
			List.of("billing"), "create person", CREATED, "db/migrations/first.sql", RevisionState.APPLIED, true);

	private static final RevisionStatus SECOND = new RevisionStatus("3f2a9c41d07b", List.of("18f8cd9baed4"),
			List.of("9b1d0c6a2e4f"), List.of(), null, null, "db/migrations/second.sql", RevisionState.PENDING, false);

	private static final RevisionStatus LOST = new RevisionStatus("3f2affff0000", List.of(), List.of(), List.of(), null,
			null, null, RevisionState.UNKNOWN, false);

	private static final HistoryRow ROW = new HistoryRow(7, "18f8cd9baed4", Direction.UPGRADE, List.of(), List.of(),
			List.of("billing"), "create person", "v1:abc", CREATED, CREATED.plusMillis(12), 12, "app", "shop");

	private final TestMigrationEngine engine = TestMigrationEngine
		.withStatus(new MigrationStatus(List.of("18f8cd9baed4"), List.of("3f2a9c41d07b"), false, List.of(SECOND),
				List.of(ROW), List.of(SECOND, LOST, FIRST), null,
				new UnfinishedStatus("3f2a9c41d07b", Direction.UPGRADE, 2, CREATED, null, "migrations resume", "")));

	private final WebApplicationContextRunner contextRunner = new WebApplicationContextRunner()
		.withInitializer((context) -> context.setId("shop"))
		.withConfiguration(AutoConfigurations.of(JacksonAutoConfiguration.class,
				HttpMessageConvertersAutoConfiguration.class, WebMvcAutoConfiguration.class,
				DispatcherServletAutoConfiguration.class, EndpointAutoConfiguration.class,
				JacksonEndpointAutoConfiguration.class, WebEndpointAutoConfiguration.class,
				ManagementContextAutoConfiguration.class, ServletManagementContextAutoConfiguration.class,
				MigrationsAutoConfiguration.class, MigrationsEndpointAutoConfiguration.class))
		.withPropertyValues("management.endpoints.web.exposure.include=migrations", "migrations.auto-upgrade=false",
				"migrations.when-behind=ignore")
		.withBean("migrationEngine", TestMigrationEngine.class, () -> this.engine);

	@Test
	void showsEngines() {
		request((
				mvc) -> assertThat(mvc.get().uri("/actuator/migrations")).hasStatusOk().bodyJson().isStrictlyEqualTo("""
						{
						  "contexts": {
						    "shop": {
						      "migrationEngines": {
						        "migrationEngine": {
						          "current": ["18f8cd9baed4"],
						          "heads": ["3f2a9c41d07b"],
						          "upToDate": false,
						          "pending": [
						            {
						              "revision": "3f2a9c41d07b",
						              "downRevisions": ["18f8cd9baed4"],
						              "dependsOn": ["9b1d0c6a2e4f"],
						              "branchLabels": [],
						              "location": "db/migrations/second.sql",
						              "state": "pending",
						              "changed": false
						            }
						          ],
						          "applied": [
						            {
						              "id": 7,
						              "revision": "18f8cd9baed4",
						              "direction": "upgrade",
						              "downRevisions": [],
						              "dependsOn": [],
						              "branchLabels": ["billing"],
						              "message": "create person",
						              "checksum": "v1:abc",
						              "startedAt": "2026-11-22T20:15:00Z",
						              "finishedAt": "2026-11-22T20:15:00.012Z",
						              "durationMs": 12,
						              "databaseUser": "app",
						              "applicationName": "shop"
						            }
						          ],
						          "revisions": [
						            {
						              "revision": "3f2a9c41d07b",
						              "downRevisions": ["18f8cd9baed4"],
						              "dependsOn": ["9b1d0c6a2e4f"],
						              "branchLabels": [],
						              "location": "db/migrations/second.sql",
						              "state": "pending",
						              "changed": false
						            },
						            {
						              "revision": "3f2affff0000",
						              "downRevisions": [],
						              "dependsOn": [],
						              "branchLabels": [],
						              "state": "unknown",
						              "changed": false
						            },
						            {
						              "revision": "18f8cd9baed4",
						              "downRevisions": [],
						              "dependsOn": [],
						              "branchLabels": ["billing"],
						              "message": "create person",
						              "created": "2026-11-22T20:15:00Z",
						              "location": "db/migrations/first.sql",
						              "state": "applied",
						              "changed": true
						            }
						          ],
						          "unfinished": {
						            "revision": "3f2a9c41d07b",
						            "direction": "upgrade",
						            "completed": 2,
						            "startedAt": "2026-11-22T20:15:00Z",
						            "command": "migrations resume"
						          }
						        }
						      }
						    }
						  }
						}
						"""));
	}

	@Test
	void asksEachEngineOnceForAtMost200Rows() {
		request((mvc) -> assertThat(mvc.get().uri("/actuator/migrations")).hasStatusOk());
		assertThat(this.engine.calls()).containsExactly("status 200");
	}

	@Test
	void limitsHistory() {
		request((mvc) -> assertThat(mvc.get().uri("/actuator/migrations?limit=3")).hasStatusOk());
		assertThat(this.engine.calls()).containsExactly("status 3");
	}

	@Test
	void refusesNegativeLimit() {
		request((mvc) -> assertThat(mvc.get().uri("/actuator/migrations?limit=-1")).hasStatus(HttpStatus.BAD_REQUEST));
		assertThat(this.engine.calls()).isEmpty();
	}

	@Test
	void showsRevision() {
		request((mvc) -> assertThat(mvc.get().uri("/actuator/migrations/18f8cd9baed4")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("""
					{
					  "contexts": {
					    "shop": {
					      "migrationEngines": {
					        "migrationEngine": {
					          "revision": "18f8cd9baed4",
					          "downRevisions": [],
					          "dependsOn": [],
					          "branchLabels": ["billing"],
					          "message": "create person",
					          "created": "2026-11-22T20:15:00Z",
					          "location": "db/migrations/first.sql",
					          "state": "applied",
					          "changed": true
					        }
					      }
					    }
					  }
					}
					"""));
	}

	@Test
	void findsRevisionByUniquePrefix() {
		request((mvc) -> assertThat(mvc.get().uri("/actuator/migrations/18f8")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.contexts.shop.migrationEngines.migrationEngine.revision")
			.isEqualTo("18f8cd9baed4"));
	}

	@Test
	void doesNotFindUnknownAmbiguousOrReservedNames() {
		request((mvc) -> {
			assertThat(mvc.get().uri("/actuator/migrations/unknown")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(mvc.get().uri("/actuator/migrations/3f2a")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(mvc.get().uri("/actuator/migrations/18f")).hasStatus(HttpStatus.NOT_FOUND);
			assertThat(mvc.get().uri("/actuator/migrations/graph")).hasStatus(HttpStatus.NOT_FOUND);
		});
	}

	@Test
	void showsSqlWhenAllowed() {
		request(this.contextRunner.withPropertyValues("migrations.endpoint.show-sql=true"),
				(mvc) -> assertThat(mvc.get().uri("/actuator/migrations/18f8cd9baed4")).bodyJson()
					.extractingPath("$.contexts.shop.migrationEngines.migrationEngine.sql")
					.isEqualTo("CREATE TABLE 18f8cd9baed4()"));
	}

	@Test
	void hasNoSqlOfRevisionThatFilesLack() {
		request(this.contextRunner.withPropertyValues("migrations.endpoint.show-sql=true"),
				(mvc) -> assertThat(mvc.get().uri("/actuator/migrations/3f2affff0000")).hasStatusOk()
					.bodyJson()
					.doesNotHavePath("$.contexts.shop.migrationEngines.migrationEngine.sql"));
	}

	@Test
	void includesParentContexts() {
		new ApplicationContextRunner().withInitializer((context) -> context.setId("parent"))
			.withBean("parentEngine", TestMigrationEngine.class, TestMigrationEngine::new)
			.run((parent) -> request(this.contextRunner.withParent(parent),
					(mvc) -> assertThat(mvc.get().uri("/actuator/migrations")).hasStatusOk()
						.bodyJson()
						.isLenientlyEqualTo("""
								{
								  "contexts": {
								    "shop": {
								      "migrationEngines": { "migrationEngine": { "upToDate": false } },
								      "parentId": "parent"
								    },
								    "parent": {
								      "migrationEngines": {
								        "parentEngine": {
								          "current": [], "heads": [], "upToDate": true,
								          "pending": [], "applied": [], "revisions": []
								        }
								      }
								    }
								  }
								}
								""")));
	}

	@Test
	void isReadOnly() {
		request((mvc) -> {
			assertThat(mvc.post().uri("/actuator/migrations")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
			assertThat(mvc.delete().uri("/actuator/migrations/18f8")).hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
		});
	}

	private void request(Consumer<MockMvcTester> requests) {
		request(this.contextRunner, requests);
	}

	private void request(WebApplicationContextRunner runner, Consumer<MockMvcTester> requests) {
		runner.run((context) -> {
			assertThat(context).hasNotFailed();
			requests.accept(MockMvcTester.from(context));
		});
	}

}
