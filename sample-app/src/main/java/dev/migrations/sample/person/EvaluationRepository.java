package dev.migrations.sample.person;

import java.util.List;

import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.JpaRepository;

/**
 * Evaluations in the database.
 */
public interface EvaluationRepository extends JpaRepository<Evaluation, Long> {

	/**
	 * A person's evaluations.
	 * @param personId the person's id
	 * @return the evaluations, newest first
	 */
	@EntityGraph(attributePaths = "skill")
	List<Evaluation> findByPersonIdOrderByEvaluatedOnDescIdDesc(long personId);

}
