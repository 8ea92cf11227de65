package dev.migrations.autoconfigure.commandline.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * A club.
 */
@Entity
class Club {

	@Id
	private Long id;

	@Column(unique = true, length = 40)
	private String name;

}
