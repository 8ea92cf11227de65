package dev.migrations.autogenerate.jpa.feature;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.EnumeratedValue;
import jakarta.persistence.Id;
import org.hibernate.annotations.ColumnDefault;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * Enums in every form that PostgreSQL offers.
 */
final class EnumFeature {

	private EnumFeature() {
	}

	enum Level {

		LOW, MIDDLE, HIGH

	}

	enum Mood {

		GOOD, BAD, IT_IS_COMPLICATED

	}

	enum Grade {

		FIRST("1st"), SECOND("2nd");

		@EnumeratedValue
		private final String text;

		Grade(String text) {
			this.text = text;
		}

	}

	@Entity(name = "Ticket")
	static class Ticket {

		@Id
		private Long id;

		private Level ordinal;

		@Enumerated(EnumType.STRING)
		private Level string;

		@Enumerated(EnumType.STRING)
		@Column(length = 40, nullable = false)
		@ColumnDefault("'LOW'")
		private Level required;

		@Enumerated
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		private Mood mood;

		@Enumerated
		@JdbcTypeCode(SqlTypes.NAMED_ORDINAL_ENUM)
		private Level named;

		@Enumerated
		@JdbcTypeCode(SqlTypes.CHAR)
		@Column(length = 6)
		private Level fixed;

		@Enumerated(EnumType.STRING)
		private Grade grade;

		@Enumerated(EnumType.STRING)
		private Level[] stringArray;

		private Level[] ordinalArray;

		private List<Level> ordinalList;

		@Enumerated(EnumType.STRING)
		@Column(columnDefinition = "text")
		private Level text;

		@ElementCollection
		@Enumerated
		@JdbcTypeCode(SqlTypes.NAMED_ENUM)
		private Set<Mood> moods = new HashSet<>();

	}

}
