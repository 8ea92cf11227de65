package dev.migrations.autogenerate.jpa.feature;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.DiscriminatorType;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.Version;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.DiscriminatorFormula;

/**
 * The three strategies of inheritance, and what mapped superclasses add.
 */
final class InheritanceFeature {

	private InheritanceFeature() {
	}

	@MappedSuperclass
	abstract static class Stamped {

		@Id
		@GeneratedValue
		private Long id;

		@Version
		private int version;

		@CreationTimestamp
		@Column(nullable = false, updatable = false)
		private Instant created;

	}

	@Entity(name = "Vehicle")
	@Inheritance(strategy = InheritanceType.SINGLE_TABLE)
	@DiscriminatorColumn(name = "kind", length = 10)
	static class Vehicle extends Stamped {

		@Column(length = 20, nullable = false)
		private String plate;

	}

	@Entity(name = "Car")
	@DiscriminatorValue("car")
	static class Car extends Vehicle {

		@Column(nullable = false)
		private int doors;

	}

	@Entity(name = "Truck")
	@DiscriminatorValue("truck")
	static class Truck extends Vehicle {

		@ManyToOne
		private Car towed;

		private double load;

	}

	@Entity(name = "Shape")
	@Inheritance
	@DiscriminatorColumn(discriminatorType = DiscriminatorType.INTEGER)
	@DiscriminatorValue("1")
	static class Shape extends Stamped {

	}

	@Entity(name = "Circle")
	@DiscriminatorValue("2")
	static class Circle extends Shape {

		private double radius;

	}

	@Entity(name = "Visitor")
	@Inheritance
	@DiscriminatorFormula("case when salary is null then 'guest' else 'staff' end")
	@DiscriminatorValue("guest")
	static class Visitor extends Stamped {

	}

	@Entity(name = "Staff")
	@DiscriminatorValue("staff")
	static class Staff extends Visitor {

		private Integer salary;

	}

	@Entity(name = "Payment")
	@Inheritance(strategy = InheritanceType.JOINED)
	abstract static class Payment extends Stamped {

		private int amount;

	}

	@Entity(name = "CardPayment")
	static class CardPayment extends Payment {

		@Column(length = 19)
		private String cardNumber;

	}

	@Entity(name = "CashPayment")
	@PrimaryKeyJoinColumn(name = "payment_id")
	static class CashPayment extends Payment {

		private boolean rounded;

	}

	@Entity(name = "Party")
	@Inheritance(strategy = InheritanceType.JOINED)
	@DiscriminatorColumn
	static class Party extends Stamped {

	}

	@Entity(name = "Company")
	static class Company extends Party {

		private String registration;

	}

	@Entity(name = "Media")
	@Inheritance(strategy = InheritanceType.TABLE_PER_CLASS)
	abstract static class Media extends Stamped {

		@Column(unique = true)
		private String title;

		@ManyToOne
		private Party owner;

	}

	@Entity(name = "Book")
	static class Book extends Media {

		private String isbn;

	}

	@Entity(name = "Film")
	static class Film extends Media {

		private Integer minutes;

	}

}
