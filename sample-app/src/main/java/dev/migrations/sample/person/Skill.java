package dev.migrations.sample.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Something that people are able to do; its name is unique.
 */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "uq_skill_name", columnNames = "name"))
public class Skill {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 50)
	private String name;

	/**
	 * Create a skill.
	 * @param name its name
	 */
	public Skill(String name) {
		this.name = name;
	}

	@SuppressWarnings("NullAway.Init")
	protected Skill() {
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

}
