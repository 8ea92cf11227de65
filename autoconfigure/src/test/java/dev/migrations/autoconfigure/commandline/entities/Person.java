package dev.migrations.autoconfigure.commandline.entities;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

/**
 * A person.
 */
@Entity
class Person {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Column(nullable = false, length = 80, comment = "first and last")
	private String name;

	@Enumerated(EnumType.STRING)
	@Column(length = 10)
	private Role role;

	@ManyToOne(fetch = FetchType.LAZY)
	private Club club;

	enum Role {

		MEMBER, CHAIR

	}

}
