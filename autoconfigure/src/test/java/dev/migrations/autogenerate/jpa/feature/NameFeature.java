package dev.migrations.autogenerate.jpa.feature;

import java.util.HashSet;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

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

	@Entity(name = "LongName")
	@Table(name = "a_table_with_a_name_of_the_sixty_three_byte_postgresql_may_keep",
			indexes = @Index(columnList = "text",
					name = "an_index_with_a_name_that_is_longer_than_the_sixty_three_bytes_postgresql_keeps"))
	static class LongName {

		@Id
		private Long id;

		private String text;

		@ManyToOne
		@JoinColumn(foreignKey = @ForeignKey(
				name = "a_foreign_key_with_a_name_that_is_longer_than_the_sixty_three_bytes_postgresql_keeps"))
		private LongName reference;

	}

}
