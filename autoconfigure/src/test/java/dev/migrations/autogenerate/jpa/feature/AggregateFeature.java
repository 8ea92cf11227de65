package dev.migrations.autogenerate.jpa.feature;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Struct;
import org.hibernate.type.SqlTypes;

/**
 * Embeddables in one column: composite types, JSON and XML.
 */
final class AggregateFeature {

	private AggregateFeature() {
	}

	@Embeddable
	@Struct(name = "point_in_space", attributes = { "x", "y", "z" })
	static class PointInSpace {

		private int x;

		private int y;

		private int z;

	}

	@Embeddable
	static class Settings {

		@Column(nullable = false)
		private String theme;

		private LocalDate since;

	}

	@Entity(name = "Aggregates")
	static class Aggregates {

		@Id
		private Long id;

		private PointInSpace point;

		@JdbcTypeCode(SqlTypes.JSON)
		private Settings json;

		@JdbcTypeCode(SqlTypes.SQLXML)
		private Settings xml;

		@JdbcTypeCode(SqlTypes.JSON_ARRAY)
		private List<Settings> jsonArray;

	}

}
