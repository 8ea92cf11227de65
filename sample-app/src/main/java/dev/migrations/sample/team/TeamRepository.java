package dev.migrations.sample.team;

import java.util.List;

import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Teams in the database.
 */
public interface TeamRepository extends JpaRepository<Team, Long> {

	/**
	 * Whether the name is taken.
	 * @param name a team's name
	 * @return whether a team has it
	 */
	boolean existsByName(String name);

	/**
	 * All teams in the order of their names.
	 * @return the teams
	 */
	List<Team> findAllByOrderByName();

}
