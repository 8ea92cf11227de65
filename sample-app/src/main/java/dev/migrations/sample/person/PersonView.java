package dev.migrations.sample.person;

import java.util.List;

import dev.migrations.sample.team.Team;
import org.jspecify.annotations.Nullable;

/**
 * A person as the REST interface shows one.
 *
 * @param id the id
 * @param name the name
 * @param team the team's name, or null
 * @param skills the names of the skills, sorted
 */
record PersonView(@Nullable Long id, String name, @Nullable String team, List<String> skills) {

	static PersonView of(Person person) {
		Team team = person.getTeam();
		return new PersonView(person.getId(), person.getName(), (team != null) ? team.getName() : null,
				person.getSkills().stream().map(Skill::getName).sorted().toList());
	}

}
