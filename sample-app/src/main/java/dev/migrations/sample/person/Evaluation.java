package dev.migrations.sample.person;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * What somebody thought of a person's work, perhaps of one skill only.
 */
@Entity
@Table(indexes = @Index(name = "ix_evaluation_person_id_evaluated_on", columnList = "person_id, evaluated_on"))
public class Evaluation {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@ManyToOne(fetch = FetchType.LAZY, optional = false)
	@JoinColumn(name = "person_id", nullable = false, foreignKey = @ForeignKey(name = "fk_evaluation_person"))
	private Person person;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "skill_id", foreignKey = @ForeignKey(name = "fk_evaluation_skill"))
	private @Nullable Skill skill;

	@Column(nullable = false)
	private int score;

	@Column(columnDefinition = "text")
	private @Nullable String comment;

	@Column(name = "evaluated_on", nullable = false)
	private LocalDate evaluatedOn;

	/**
	 * Create an evaluation.
	 * @param person whose work it is about
	 * @param skill the skill that it is about, or null for the work as a whole
	 * @param score 1 to 5, the more the better
	 * @param evaluatedOn the day
	 */
	public Evaluation(Person person, @Nullable Skill skill, int score, LocalDate evaluatedOn) {
		this.person = person;
		this.skill = skill;
		this.score = score;
		this.evaluatedOn = evaluatedOn;
	}

	@SuppressWarnings("NullAway.Init")
	protected Evaluation() {
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public Person getPerson() {
		return this.person;
	}

	public @Nullable Skill getSkill() {
		return this.skill;
	}

	public int getScore() {
		return this.score;
	}

	public @Nullable String getComment() {
		return this.comment;
	}

	public void setComment(@Nullable String comment) {
		this.comment = comment;
	}

	public LocalDate getEvaluatedOn() {
		return this.evaluatedOn;
	}

}
