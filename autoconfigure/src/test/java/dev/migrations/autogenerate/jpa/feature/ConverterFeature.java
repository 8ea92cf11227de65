package dev.migrations.autogenerate.jpa.feature;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.type.NumericBooleanConverter;
import org.hibernate.type.TrueFalseConverter;
import org.hibernate.type.YesNoConverter;

/**
 * Attributes that converters turn into columns.
 */
final class ConverterFeature {

	private ConverterFeature() {
	}

	@Converter(autoApply = true)
	static class YearMonthConverter implements AttributeConverter<YearMonth, Integer> {

		@Override
		public Integer convertToDatabaseColumn(YearMonth month) {
			return (month != null) ? month.getYear() * 100 + month.getMonthValue() : null;
		}

		@Override
		public YearMonth convertToEntityAttribute(Integer value) {
			return (value != null) ? YearMonth.of(value / 100, value % 100) : null;
		}

	}

	@Converter
	static class CentsConverter implements AttributeConverter<Long, String> {

		@Override
		public String convertToDatabaseColumn(Long cents) {
			return String.valueOf(cents);
		}

		@Override
		public Long convertToEntityAttribute(String value) {
			return Long.valueOf(value);
		}

	}

	@Entity(name = "Converted")
	static class Converted {

		@Id
		private Long id;

		private YearMonth month;

		@Convert(converter = CentsConverter.class)
		@Column(length = 20)
		private Long cents;

		@Convert(converter = YesNoConverter.class)
		private boolean yes;

		@Convert(converter = NumericBooleanConverter.class)
		private Boolean one;

		@Convert(converter = TrueFalseConverter.class)
		private Boolean truth;

		@ElementCollection
		@Convert(attributeName = "value", converter = CentsConverter.class)
		private Map<YearMonth, Long> byMonth = new HashMap<>();

	}

}
