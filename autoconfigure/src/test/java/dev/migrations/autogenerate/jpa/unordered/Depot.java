package dev.migrations.autogenerate.jpa.unordered;

import java.io.Serializable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.Length;
import org.hibernate.validator.constraints.Range;

/**
 * A depot, what is stored there, and who works there.
 */
@Entity(name = "Depot")
@Table(name = "depot",
		uniqueConstraints = { @UniqueConstraint(columnNames = { "zone", "city", "name" }),
				@UniqueConstraint(columnNames = { "name", "capacity" }) },
		check = @CheckConstraint(name = "ck_depot", constraint = "capacity > 0 or name <> 'none'"))
class Depot {

	@Id
	@GeneratedValue
	private Long id;

	@Min(0)
	@Max(1000)
	private Integer capacity;

	@Range(min = 1, max = 9)
	private int level;

	@Positive
	@Min(3)
	@Max(77)
	@Range(min = 5, max = 70)
	private long doors;

	@DecimalMin("0.5")
	@DecimalMax("99.5")
	private BigDecimal rate;

	@NotNull
	@Size(min = 2, max = 40)
	@Length(max = 60)
	private String name;

	@Zone
	@Size(max = 70)
	@Length(max = 80)
	private String region;

	@Digits(integer = 9, fraction = 3)
	@Digits(integer = 7, fraction = 2)
	private BigDecimal price;

	@Embedded
	private Address address;

	@ElementCollection
	private Set<Address> annexes = new HashSet<>();

	@ElementCollection
	@OrderColumn
	private List<Address> routes;

	@ElementCollection
	@Column(length = 30)
	private Map<Kind, String> kinds = new HashMap<>();

	@OneToMany(mappedBy = "depot")
	private Set<Slot> slots = new HashSet<>();

	@ManyToMany
	private Set<Worker> workers = new HashSet<>();

	@Size(max = 90)
	@Length(max = 25)
	@Constraint(validatedBy = {})
	@Retention(RetentionPolicy.RUNTIME)
	@interface Zone {

		String message() default "";

		Class<?>[] groups() default {};

		Class<? extends Payload>[] payload() default {};

	}

	enum Kind {

		COLD, DRY, OPEN

	}

	@Embeddable
	static class Address {

		private String zone;

		private String city;

		@Min(1)
		@Max(99999)
		private int zip;

		private String alley;

	}

	@Embeddable
	static class SlotId implements Serializable {

		private String zebra;

		private Long apple;

		private Integer middle;

	}

	@Entity(name = "Slot")
	static class Slot {

		@EmbeddedId
		private SlotId id;

		@ManyToOne
		private Depot depot;

		@ManyToOne
		private Slot next;

		@ManyToMany
		private Set<Crate> crates = new HashSet<>();

	}

	static class CrateId implements Serializable {

		private String series;

		private int number;

	}

	@Entity(name = "Crate")
	@IdClass(CrateId.class)
	static class Crate {

		@Id
		private String series;

		@Id
		private int number;

		@Enumerated(EnumType.STRING)
		private Kind kind;

		@ElementCollection
		private Set<SlotId> earlier = new HashSet<>();

	}

	@Entity(name = "Worker")
	@Inheritance(strategy = InheritanceType.JOINED)
	@DiscriminatorColumn
	static class Worker {

		@Id
		@GeneratedValue
		private Long id;

		private String name;

	}

	@Entity(name = "Driver")
	static class Driver extends Worker {

		@Range(min = 1, max = 5)
		private int licence;

	}

	@Entity(name = "Clerk")
	static class Clerk extends Worker {

		@Min(1)
		@Max(8)
		private Integer desk;

	}

	@Entity(name = "Tool")
	@Inheritance
	static class Tool {

		@Id
		@GeneratedValue
		private Long id;

		@ManyToOne
		private Worker owner;

	}

	@Entity(name = "Saw")
	static class Saw extends Tool {

		@Min(10)
		@Max(90)
		private Integer teeth;

	}

	@Entity(name = "Drill")
	static class Drill extends Tool {

		@Range(min = 100, max = 3000)
		private Integer speed;

	}

}
