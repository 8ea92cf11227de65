package dev.migrations.sample.person;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.migrations.sample.team.Team;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A person, perhaps of a team, with skills.
 */
@Entity
@Table(indexes = { @Index(name = "ix_person_team_id", columnList = "team_id"),
		@Index(name = "ix_person_search_name", columnList = "search_name") })
public class Person {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private @Nullable Long id;

	@Column(nullable = false, length = 50)
	private String name;

	@Column(name = "search_name", nullable = false, length = 200)
	private String searchName;

	@ManyToOne(fetch = FetchType.LAZY)
	@JoinColumn(name = "team_id", foreignKey = @ForeignKey(name = "fk_person_team"))
	private @Nullable Team team;

	@ManyToMany
	@JoinTable(name = "person_skill",
			joinColumns = @JoinColumn(name = "person_id", foreignKey = @ForeignKey(name = "fk_person_skill_person")),
			inverseJoinColumns = @JoinColumn(name = "skill_id",
					foreignKey = @ForeignKey(name = "fk_person_skill_skill")))
	private Set<Skill> skills = new LinkedHashSet<>();

	/**
	 * Create a person.
	 * @param name the name
	 * @param team the team, if any
	 */
	public Person(String name, @Nullable Team team) {
		this.name = name;
		this.searchName = SearchName.of(name);
		this.team = team;
	}

	@SuppressWarnings("NullAway.Init")
	protected Person() {
	}

	public @Nullable Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

	public String getSearchName() {
		return this.searchName;
	}

	public @Nullable Team getTeam() {
		return this.team;
	}

	public Set<Skill> getSkills() {
		return this.skills;
	}

}
