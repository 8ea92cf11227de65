package dev.migrations.autoconfigure.jpa.feature;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

/**
 * Names that need quotes, are reserved, mixed or too long.
 */
final class NameFeature {

	private NameFeature() {
	}

	@Entity(name = "ReservedName")
	@Table(name = "`user`", indexes = @Index(columnList = "`order`, `Mixed Case`"))
	static class ReservedName {

		@Id
		private Long id;

		@Column(name = "`order`")
		private String order;

		@Column(name = "`Mixed Case`")
		private String mixed;

		@Column(name = "\"grüße\"", unique = true)
		private String greetings;

		@ManyToOne
		@JoinColumn(name = "`group`")
		private MixedName group;

	}

	@Entity(name = "MixedName")
	@Table(name = "`MixedName`", schema = "`Mixed Schema`")
	static class MixedName {

		@Id
		@Column(name = "`Id`")
		private Long id;

		@ManyToOne
		private ReservedName reservedName;

		@ElementCollection
		private Set<String> values = new HashSet<>();

	}

	/*
	 * Hibernate itself cannot validate tables and columns whose names are cut.
	 */
	@Entity(name = "LongName")
	@Table(name = "a_table_with_a_name_as_long_as_sixty_three_bytes_of_postgresql_",
			uniqueConstraints = @UniqueConstraint(
					columnNames = { "id", "a_column_with_a_name_as_long_as_sixty_three_bytes_of_postgresql" },
					name = "a_constraint_with_a_name_that_is_longer_than_the_sixty_three_bytes_postgresql_keeps"),
			indexes = @Index(columnList = "a_reference_with_a_name_as_long_as_sixty_three_bytes_of_postgrs",
					name = "an_index_with_a_name_that_is_longer_than_the_sixty_three_bytes_postgresql_keeps"))
	static class LongName {

		@Id
		private Long id;

		@Column(name = "a_column_with_a_name_as_long_as_sixty_three_bytes_of_postgresql")
		private String column;

		@ManyToOne
		@JoinColumn(name = "a_reference_with_a_name_as_long_as_sixty_three_bytes_of_postgrs")
		private LongName reference;

	}

}
