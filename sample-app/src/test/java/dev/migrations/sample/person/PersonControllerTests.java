package dev.migrations.sample.person;

import java.util.List;

import dev.migrations.sample.web.NotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

/**
 * Tests for {@link PersonController}.
 */
@WebMvcTest(PersonController.class)
class PersonControllerTests {

	@Autowired
	private MockMvcTester mvc;

	@MockitoBean
	private People people;

	@Test
	void listsPeople() {
		given(this.people.find("a")).willReturn(List.of(new PersonView(1L, "Ada", null, List.of())));
		assertThat(this.mvc.get().uri("/people?name=a")).hasStatusOk()
			.bodyJson()
			.isStrictlyEqualTo("[{\"id\": 1, \"name\": \"Ada\", \"team\": null, \"skills\": []}]");
	}

	@Test
	void saysWhereCreatedPersonIs() {
		given(this.people.create(any())).willReturn(new PersonView(7L, "Ada", null, List.of()));
		assertThat(post("/people", "{\"name\": \"Ada\"}")).hasStatus(201).hasHeader("Location", "/people/7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "{\"name\": \" \"}",
			"{\"name\": \"123456789 123456789 123456789 123456789 123456789 1\"}" })
	void namesInvalidField(String json) {
		assertThat(post("/people", json)).hasStatus(400)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.errors.name")
			.isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "6", "null" })
	void refusesScoreOutOfRange(String score) {
		assertThat(post("/people/1/evaluations", "{\"score\": %s, \"evaluatedOn\": \"2020-01-01\"}".formatted(score)))
			.hasStatus(400)
			.bodyJson()
			.extractingPath("$.errors.score")
			.isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "not JSON", "{\"name\": 1, \"teamId\": \"x\"}" })
	void answersUnreadableRequestWithProblem(String json) {
		assertThat(post("/people", json)).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void answersIdThatIsNoNumberWithProblem() {
		assertThat(this.mvc.get().uri("/people/ada")).hasStatus(400).hasContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Test
	void answersUnknownPersonWithProblem() {
		given(this.people.get(9)).willThrow(new NotFoundException("Person", 9));
		assertThat(this.mvc.get().uri("/people/9")).hasStatus(404)
			.hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
			.bodyJson()
			.extractingPath("$.detail")
			.isEqualTo("Person 9 does not exist.");
	}

	private MockMvcTester.MockMvcRequestBuilder post(String path, String json) {
		return this.mvc.post().uri(path).contentType(MediaType.APPLICATION_JSON).content(json);
	}

}
