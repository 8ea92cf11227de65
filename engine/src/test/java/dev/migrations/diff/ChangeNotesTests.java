package dev.migrations.diff;

import dev.migrations.schema.Column;
import dev.migrations.schema.QualifiedName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChangeNotes} and {@link TypeWidth}.
 */
class ChangeNotesTests {

	private static final QualifiedName PERSON = QualifiedName.of("person");

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "varchar(50) | varchar(80) | true", "varchar(80) | varchar(50) | false",
			"varchar(80) | varchar | true", "varchar | varchar(80) | false", "varchar(80) | text | true",
			"text | varchar(80) | false", "integer | bigint | true", "bigint | integer | false",
			"numeric(10,2) | numeric(12,2) | true", "numeric(10,2) | numeric(10,3) | false",
			"numeric(10,2) | numeric(12,4) | true", "numeric(10,2) | numeric | true", "numeric | numeric(10,2) | false",
			"timestamp(3) with time zone | timestamp(6) with time zone | true",
			"timestamp(6) with time zone | timestamp(3) with time zone | false", "varchar(5)[] | varchar(6)[] | true",
			"bit(3) | bit(5) | false", "bit(3) | bit varying(5) | true", "bigint | numeric(38,2) | true",
			"bigint | numeric(20,2) | false", "date | timestamp(3) | true", "interval day to second | interval | true",
			"interval | interval day to second | false", "integer | real | false", "integer | double precision | true" })
	void tellsWiderFromNarrower(String before, String after, boolean wider) {
		assertThat(TypeWidth.isWider(before, after)).isEqualTo(wider);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "numeric(19,6) | numeric(38,2) | true", "numeric(19,0) | bigint | true",
					"numeric(10,0) | bigint | false", "timestamp | date | true", "varchar(50) | varchar(80) | false",
					"text | varchar(80) | true", "text | integer | false", "bit(5) | bit(3) | true" })
	void tellsWhatCannotHoldAllValues(String before, String after, boolean narrower) {
		assertThat(TypeWidth.isNarrower(before, after)).isEqualTo(narrower);
	}

	@Test
	void warnsOfLosses() {
		assertThat(ChangeNotes.of(DropTable.of(PERSON))).singleElement().matches(ChangeNote::lossy);
		assertThat(ChangeNotes.of(DropColumn.of(PERSON, "name"))).singleElement().matches(ChangeNote::lossy);
		AlterColumn change = AlterColumn.of(PERSON, "name");
		assertThat(ChangeNotes.of(change.withType("varchar(50)").restoredBy(change.withType("varchar(80)"))))
			.singleElement()
			.matches(ChangeNote::lossy);
		assertThat(ChangeNotes.of(change.withType("varchar(80)").restoredBy(change.withType("varchar(50)")))).isEmpty();
		assertThat(ChangeNotes.of(change.withType("integer", "name::integer"))).singleElement()
			.matches(ChangeNote::lossy);
	}

	@Test
	void saysWhatRowsMustBe() {
		assertThat(ChangeNotes.of(AlterColumn.of(PERSON, "name").notNull())).extracting(ChangeNote::text)
			.singleElement()
			.asString()
			.contains("'person.name'", "UPDATE");
		assertThat(ChangeNotes.of(AlterColumn.of(PERSON, "name").notNull())).extracting(ChangeNote::sql)
			.containsExactly("SELECT * FROM \"person\" WHERE \"name\" IS NULL;");
		assertThat(ChangeNotes.of(new AddColumn(PERSON, Column.of("name", "text").notNull()))).hasSize(1);
		assertThat(ChangeNotes.of(new AddColumn(PERSON, Column.of("name", "text").notNull().withDefault("''"))))
			.isEmpty();
	}

}
