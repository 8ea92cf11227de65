package dev.migrations.sample.person;

import java.util.List;

import dev.migrations.sample.team.Team;
import dev.migrations.sample.team.TeamRepository;
import dev.migrations.sample.web.InvalidFieldException;
import dev.migrations.sample.web.NotFoundException;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What can be done with people and their evaluations.
 */
@Service
@Transactional
class People {

	private final PersonRepository people;

	private final EvaluationRepository evaluations;

	private final SkillRepository skills;

	private final TeamRepository teams;

	People(PersonRepository people, EvaluationRepository evaluations, SkillRepository skills, TeamRepository teams) {
		this.people = people;
		this.evaluations = evaluations;
		this.skills = skills;
		this.teams = teams;
	}

	@Transactional(readOnly = true)
	List<PersonView> find(String name) {
		return this.people.findBySearchNameStartingWithOrderBySearchNameAscIdAsc(SearchName.of(name))
			.stream()
			.map(PersonView::of)
			.toList();
	}

	@Transactional(readOnly = true)
	PersonView get(long id) {
		return PersonView.of(person(id));
	}

	PersonView create(PersonRequest request) {
		Person person = new Person(request.name(), team(request.teamId()));
		request.skills().forEach((name) -> person.getSkills().add(findOrCreateSkill(name)));
		return PersonView.of(this.people.save(person));
	}

	@Transactional(readOnly = true)
	List<EvaluationView> evaluations(long id) {
		person(id);
		return this.evaluations.findByPersonIdOrderByEvaluatedOnDescIdDesc(id)
			.stream()
			.map(EvaluationView::of)
			.toList();
	}

	EvaluationView evaluate(long id, EvaluationRequest request) {
		Evaluation evaluation = new Evaluation(person(id), skill(request.skill()), request.score(),
				request.evaluatedOn());
		evaluation.setComment(request.comment());
		return EvaluationView.of(this.evaluations.save(evaluation));
	}

	private Person person(long id) {
		return this.people.findById(id).orElseThrow(() -> new NotFoundException("Person", id));
	}

	private @Nullable Team team(@Nullable Long id) {
		if (id == null) {
			return null;
		}
		return this.teams.findById(id)
			.orElseThrow(() -> new InvalidFieldException("teamId", "must be the id of a team"));
	}

	private @Nullable Skill skill(@Nullable String name) {
		if (name == null) {
			return null;
		}
		return this.skills.findByName(name)
			.orElseThrow(() -> new InvalidFieldException("skill", "must be the name of a skill"));
	}

	private Skill findOrCreateSkill(String name) {
		return this.skills.findByName(name).orElseGet(() -> this.skills.save(new Skill(name)));
	}

}
