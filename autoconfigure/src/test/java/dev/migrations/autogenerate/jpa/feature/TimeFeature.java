package dev.migrations.autogenerate.jpa.feature;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.CreationTimestamp;
import org.hibernate.annotations.CurrentTimestamp;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TimeZoneColumn;
import org.hibernate.annotations.TimeZoneStorage;
import org.hibernate.annotations.TimeZoneStorageType;
import org.hibernate.type.SqlTypes;

/**
 * Dates, times, intervals and their zones.
 */
final class TimeFeature {

	private TimeFeature() {
	}

	@Entity(name = "Times")
	static class Times {

		@Id
		private Long id;

		private LocalDate date;

		private LocalTime time;

		@Column(secondPrecision = 0)
		private LocalTime seconds;

		private LocalDateTime dateTime;

		@Column(secondPrecision = 3)
		private LocalDateTime millis;

		private Instant instant;

		@Column(secondPrecision = 9)
		private Instant nanos;

		@CreationTimestamp
		private Instant created;

		@CurrentTimestamp
		private Instant updated;

		private OffsetDateTime withOffset;

		@TimeZoneStorage(TimeZoneStorageType.NATIVE)
		private OffsetDateTime offsetNative;

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		private OffsetDateTime offsetColumn;

		@TimeZoneStorage(TimeZoneStorageType.COLUMN)
		@TimeZoneColumn(name = "offset_zone")
		private OffsetTime offsetTimeColumn;

		@TimeZoneStorage(TimeZoneStorageType.NORMALIZE)
		private OffsetDateTime offsetNormalized;

		private ZonedDateTime zoned;

		@TimeZoneStorage(TimeZoneStorageType.NORMALIZE_UTC)
		private ZonedDateTime zonedUtc;

		@TimeZoneStorage(TimeZoneStorageType.AUTO)
		private ZonedDateTime zonedAuto;

		private OffsetTime offsetTime;

		private Duration duration;

		@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
		private Duration interval;

		@JdbcTypeCode(SqlTypes.INTERVAL_SECOND)
		@Column(precision = 10, scale = 3)
		private Duration shortInterval;

		private Year year;

		private ZoneId zone;

		private ZoneOffset zoneOffset;

		private TimeZone timeZone;

		private Date legacyDate;

		private java.sql.Date sqlDate;

		private Timestamp timestamp;

		private Calendar calendar;

		private Instant[] instants;

		private List<LocalDate> dates;

	}

}
