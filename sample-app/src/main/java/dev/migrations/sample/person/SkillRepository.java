package dev.migrations.sample.person;

import java.util.Optional;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Skills in the database.
 */
public interface SkillRepository extends JpaRepository<Skill, Long> {

	/**
	 * Find a skill.
	 * @param name its name
	 * @return the skill
	 */
	Optional<Skill> findByName(String name);

}
