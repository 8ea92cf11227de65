package dev.migrations.sample.team;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * A team; its name is unique.
 */
@Entity
@Table(uniqueConstraints = @UniqueConstraint(name = "uq_team_name", columnNames = "name"))
public class Team {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 50)
	private String name;

	/**
	 * Create a team.
	 * @param name its name
	 */
	public Team(String name) {
		this.name = name;
	}

	@SuppressWarnings("NullAway.Init")
	protected Team() {
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

}
