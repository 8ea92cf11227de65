package dev.migrations.sample.person;

import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * People in the database, each with team and skills.
 */
public interface PersonRepository extends JpaRepository<Person, Long> {

	/**
	 * Search by name.
	 * @param prefix the start of a folded name; empty for all
	 * @return the people in the order of their names
	 */
	@EntityGraph(attributePaths = { "team", "skills" })
	List<Person> findBySearchNameStartingWithOrderBySearchNameAscIdAsc(String prefix);

	@Override
	@EntityGraph(attributePaths = { "team", "skills" })
	Optional<Person> findById(Long id);

}
