package dev.migrations.autogenerate.jpa.feature;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import org.hibernate.annotations.Audited;
import org.hibernate.annotations.Changelog;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.SoftDelete;
import org.hibernate.annotations.SoftDeleteType;
import org.hibernate.annotations.Temporal;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.YesNoConverter;

/**
 * Rows with a state of their own: versions, tenants, soft deletes and histories.
 */
final class StateFeature {

	private StateFeature() {
	}

	@Entity(name = "SoftDeleted")
	@SoftDelete
	static class SoftDeleted {

		@Id
		private Long id;

		@ElementCollection
		@SoftDelete(strategy = SoftDeleteType.ACTIVE, converter = YesNoConverter.class)
		private Set<String> words = new HashSet<>();

	}

	@Entity(name = "SoftDeletedAt")
	@SoftDelete(strategy = SoftDeleteType.TIMESTAMP, columnName = "deleted_at", comment = "When it was removed")
	static class SoftDeletedAt {

		@Id
		private Long id;

	}

	@Entity(name = "Tenanted")
	static class Tenanted {

		@Id
		private Long id;

		@TenantId
		private String tenant;

		@ManyToOne
		private Tenanted parent;

	}

	@Entity(name = "Partitioned")
	static class Partitioned {

		@Id
		private Long id;

		@PartitionKey
		private int year;

		@Version
		private Instant version;

	}

	@Entity(name = "Priced")
	@Temporal
	static class Priced {

		@Id
		private Long id;

		private int cents;

		@Version
		private int version;

	}

	@Entity(name = "Watched")
	@Audited
	static class Watched {

		@Id
		private Long id;

		@Column(length = 30, nullable = false)
		private String name;

		@ManyToMany
		@Audited
		private Set<SoftDeletedAt> others = new HashSet<>();

	}

	@Entity(name = "Change")
	@Changelog
	static class Change {

		@Id
		@GeneratedValue
		@Changelog.ChangesetId
		private Long id;

		@Changelog.Timestamp
		private Instant at = Instant.EPOCH;

	}

}
