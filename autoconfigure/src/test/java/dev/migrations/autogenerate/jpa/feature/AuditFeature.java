package dev.migrations.autogenerate.jpa.feature;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.envers.NotAudited;

/**
 * Entities that Envers audits.
 */
final class AuditFeature {

	private AuditFeature() {
	}

	enum Status {

		DRAFT, SIGNED

	}

	@Embeddable
	static class Money {

		private long cents;

		private String currency;

	}

	@Entity(name = "Contract")
	@Audited
	static class Contract {

		@Id
		@GeneratedValue
		private Long id;

		private String title;

		@Enumerated(EnumType.STRING)
		private Status status;

		@Embedded
		private Money value;

		@NotAudited
		private String note;

		@ElementCollection
		private Set<String> terms = new HashSet<>();

		@ManyToMany
		private Set<Signer> signers = new HashSet<>();

		@OneToMany
		@JoinColumn(name = "witnessed")
		private Set<Signer> witnesses = new HashSet<>();

	}

	@Entity(name = "Signer")
	@Audited(withModifiedFlag = true)
	@AuditTable("signer_history")
	static class Signer {

		@Id
		@GeneratedValue
		private Long id;

		private String name;

		@ManyToOne
		private Contract first;

	}

}
