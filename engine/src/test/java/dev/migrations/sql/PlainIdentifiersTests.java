package dev.migrations.sql;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link PlainIdentifiers}.
 */
class PlainIdentifiersTests {

	private final PlainIdentifiers identifiers = new PlainIdentifiers(Set.of("order", "char"));

	@Test
	void takesOffNeedlessQuotes() {
		assertThat(this.identifiers.apply("ALTER TABLE \"shop\".\"item_2\" DROP COLUMN \"name\""))
			.isEqualTo("ALTER TABLE shop.item_2 DROP COLUMN name");
	}

	@Test
	void keepsNeededQuotes() {
		String sql = "SELECT \"order\", \"Mixed\", \"a b\", \"1st\", \"quo\"\"te\", \"\u00fcber\" FROM \"char\"";
		assertThat(this.identifiers.apply(sql)).isEqualTo(sql);
	}

	@Test
	void leavesLiteralsAndComments() {
		String sql = "COMMENT ON TABLE t IS '\"name\"'; /* \"name\" */ SELECT $$\"name\"$$ -- \"name\"";
		assertThat(this.identifiers.apply(sql)).isEqualTo(sql);
	}

}
