package dev.migrations.autoconfigure.person;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/**
 * An entity whose table only a revision creates.
 */
@Entity
public class Person {

	@Id
	private Long id;

	private String name;

	protected Person() {
	}

	public Person(Long id, String name) {
		this.id = id;
		this.name = name;
	}

	public Long getId() {
		return this.id;
	}

	public String getName() {
		return this.name;
	}

}
