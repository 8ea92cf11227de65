package dev.migrations.sample;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the whole application on the embedded server: Hibernate validates what the
 * revisions made.
 */
@SpringBootTest
@AutoConfigureMockMvc
@DirtiesContext
class SampleApplicationIntegrationTests {

	@Autowired
	private MockMvcTester mvc;

	@Autowired
	private JdbcTemplate jdbc;

	@Test
	void createsPersonWithTeamAndSkillsAndEvaluatesOneOfThem() {
		assertThat(post("/teams", "{'name': 'Compilers'}")).hasStatus(201);
		Long team = this.jdbc.queryForObject("SELECT id FROM team WHERE name = 'Compilers'", Long.class);
		assertThat(post("/people", "{'name': 'Zoë', 'teamId': %s, 'skills': ['SQL', 'Java']}".formatted(team)))
			.hasStatus(201);
		Long person = this.jdbc.queryForObject("SELECT id FROM person WHERE search_name = 'zoe'", Long.class);
		assertThat(post("/people/%s/evaluations".formatted(person),
				"{'skill': 'SQL', 'score': 5, 'comment': 'fast', 'evaluatedOn': '2026-09-30'}"))
			.hasStatus(201);
		assertThat(this.mvc.get().uri("/people?name=ZOE")).hasStatusOk().bodyJson().isLenientlyEqualTo("""
				[{"name": "Zoë", "team": "Compilers", "skills": ["Java", "SQL"]}]""");
		assertThat(this.mvc.get().uri("/people/{id}/evaluations", person)).hasStatusOk()
			.bodyJson()
			.isLenientlyEqualTo("[{\"skill\": \"SQL\", \"score\": 5, \"evaluatedOn\": \"2026-09-30\"}]");
	}

	@Test
	void refusesTeamThatExists() {
		assertThat(post("/teams", "{'name': 'Twice'}")).hasStatus(201);
		assertThat(post("/teams", "{'name': 'Twice'}")).hasStatus(409);
	}

	@Test
	void refusesSkillThatDoesNotExist() {
		assertThat(post("/people", "{'name': 'Ken'}")).hasStatus(201);
		Long person = this.jdbc.queryForObject("SELECT id FROM person WHERE name = 'Ken'", Long.class);
		assertThat(post("/people/%s/evaluations".formatted(person),
				"{'skill': 'Nonesuch', 'score': 1, 'evaluatedOn': '2026-09-30'}"))
			.hasStatus(400);
	}

	@Test
	void exposesHealth() {
		assertThat(this.mvc.get().uri("/actuator/health")).hasStatusOk();
	}

	@Test
	void exposesMigrations() {
		assertThat(this.mvc.get().uri("/actuator/migrations")).hasStatusOk()
			.bodyJson()
			.extractingPath("$.contexts.*.migrationEngines.migrationEngine.upToDate")
			.asArray()
			.containsExactly(true);
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, String json) {
		return this.mvc.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(json.replace('\'', '"'));
	}

}
