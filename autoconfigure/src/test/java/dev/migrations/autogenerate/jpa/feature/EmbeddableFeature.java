package dev.migrations.autogenerate.jpa.feature;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SecondaryTable;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.EmbeddedTable;

/**
 * Embeddables: overridden, nested, inherited, collected and in tables of their own.
 */
final class EmbeddableFeature {

	private EmbeddableFeature() {
	}

	@Embeddable
	static class Country {

		@Column(length = 2)
		private String code;

	}

	@Embeddable
	static class Address {

		@Column(nullable = false)
		private String street;

		private String city;

		private Country country;

		@ManyToOne
		private Region region;

	}

	@Embeddable
	@DiscriminatorColumn(name = "contact_kind")
	static class Contact {

		private String name;

	}

	@Embeddable
	static class EmailContact extends Contact {

		private String email;

	}

	@Entity(name = "Region")
	static class Region {

		@Id
		private Long id;

	}

	@Entity(name = "Customer")
	@SecondaryTable(name = "customer_delivery")
	static class Customer {

		@Id
		private Long id;

		@Embedded
		private Address home;

		@Embedded
		@AttributeOverride(name = "street", column = @Column(name = "work_street", length = 80))
		@AttributeOverride(name = "city", column = @Column(name = "work_city"))
		@AttributeOverride(name = "country.code", column = @Column(name = "work_country"))
		@AssociationOverride(name = "region", joinColumns = @JoinColumn(name = "work_region"))
		private Address work;

		@Embedded
		@EmbeddedColumnNaming("billing_%s")
		@AssociationOverride(name = "region", joinColumns = @JoinColumn(name = "billing_region"))
		private Address billing;

		@Embedded
		@EmbeddedTable("customer_delivery")
		@EmbeddedColumnNaming("delivery_%s")
		private Country delivery;

		@Embedded
		private Contact contact;

		@ElementCollection
		private List<Address> previous = new ArrayList<>();

		@ElementCollection
		@CollectionTable(name = "customer_holiday", joinColumns = @JoinColumn(name = "customer"))
		@AttributeOverride(name = "city", column = @Column(name = "holiday_city", nullable = false))
		private Set<Address> holidays = new HashSet<>();

	}

}
