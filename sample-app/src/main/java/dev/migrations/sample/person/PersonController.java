package dev.migrations.sample.person;

import java.net.URI;
import java.util.List;

import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /people}: search, create and get people, list and add their evaluations.
 */
@RestController
@RequestMapping("/people")
class PersonController {

	private final People people;

	PersonController(People people) {
		this.people = people;
	}

	@GetMapping
	List<PersonView> find(@RequestParam(defaultValue = "") String name) {
		return this.people.find(name);
	}

	@PostMapping
	ResponseEntity<PersonView> create(@Valid @RequestBody PersonRequest request) {
		PersonView person = this.people.create(request);
		return ResponseEntity.created(URI.create("/people/" + person.id())).body(person);
	}

	@GetMapping("/{id}")
	PersonView get(@PathVariable long id) {
		return this.people.get(id);
	}

	@GetMapping("/{id}/evaluations")
	List<EvaluationView> evaluations(@PathVariable long id) {
		return this.people.evaluations(id);
	}

	@PostMapping("/{id}/evaluations")
	@ResponseStatus(HttpStatus.CREATED)
	EvaluationView evaluate(@PathVariable long id, @Valid @RequestBody EvaluationRequest request) {
		return this.people.evaluate(id, request);
	}

}
