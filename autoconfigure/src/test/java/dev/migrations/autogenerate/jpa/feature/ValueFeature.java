package dev.migrations.autogenerate.jpa.feature;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URL;
import java.sql.Blob;
import java.sql.Clob;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import org.hibernate.Length;
import org.hibernate.annotations.Array;
import org.hibernate.annotations.Collate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Nationalized;
import org.hibernate.type.SqlTypes;

/**
 * Basic values and the columns that hold them.
 */
final class ValueFeature {

	private ValueFeature() {
	}

	@Entity(name = "Scalars")
	static class Scalars {

		@Id
		private Long id;

		private boolean flag;

		private Boolean maybe;

		private byte tiny;

		private short small;

		private int whole;

		private long large;

		private float single;

		private double twice;

		private char letter;

		private Character optionalLetter;

		private String text;

		@Column(length = 50)
		private String shortText;

		@Column(length = Length.LONG32)
		private String longText;

		@Column(length = 3)
		@JdbcTypeCode(SqlTypes.CHAR)
		private String fixedText;

		@JdbcTypeCode(SqlTypes.LONG32VARCHAR)
		private String unlimitedText;

		@Nationalized
		private String nationalText;

		@Collate("C")
		private String collated;

		@Lob
		private String largeText;

		@Lob
		private byte[] largeBytes;

		@Lob
		private Clob clob;

		private Blob blob;

		private byte[] bytes;

		@Column(length = 16)
		private byte[] shortBytes;

		private BigDecimal decimal;

		@Column(precision = 12, scale = 4)
		private BigDecimal price;

		private BigInteger integer;

		@Column(precision = 5)
		private double rounded;

		private UUID uuid;

		@JdbcTypeCode(SqlTypes.CHAR)
		private UUID uuidText;

		private InetAddress address;

		private URL url;

		private Currency currency;

		private Locale locale;

		private Class<?> type;

		@JdbcTypeCode(SqlTypes.JSON)
		private Map<String, String> json;

		@JdbcTypeCode(SqlTypes.JSON)
		private List<String> jsonList;

		@JdbcTypeCode(SqlTypes.SQLXML)
		private String xml;

		private String[] texts;

		private List<Integer> numbers;

		private Set<Long> largeNumbers;

		@Array(length = 5)
		@Column(length = 20)
		private String[] five;

		private UUID[] uuids;

		private BigDecimal[] decimals;

		@Column(columnDefinition = "numeric(7,2) default 0 not null")
		private BigDecimal defined;

	}

}
