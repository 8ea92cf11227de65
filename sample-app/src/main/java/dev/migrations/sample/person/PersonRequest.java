package dev.migrations.sample.person;

import java.util.Set;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A person to create.
 *
 * @param name the name
 * @param teamId the id of an existing team, or null
 * @param skills the names of the skills; those that are new are created
 */
record PersonRequest(@NotBlank @Size(max = 50) String name, @Nullable Long teamId,
		Set<@NotBlank @Size(max = 50) String> skills) {

	PersonRequest(String name, @Nullable Long teamId, @Nullable Set<String> skills) {
		this.name = name;
		this.teamId = teamId;
		this.skills = (skills != null) ? skills : Set.of();
	}

}
