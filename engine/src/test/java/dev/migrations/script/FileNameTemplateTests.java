package dev.migrations.script;

import java.time.Instant;
import java.util.List;

import dev.migrations.test.Refusals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link FileNameTemplate}.
 */
class FileNameTemplateTests {

	@ParameterizedTest
	@CsvSource({ "{date}_{rev}_{slug}.sql,20261122_a1_add_invoice.sql", "{rev}.sql,a1.sql",
			"{date}/{time}-{slug}.sql,20261122/231500-add_invoice.sql", "V{epoch}__{rev}.sql,V1795389300__a1.sql",
			"{rev}{rev}.sql,a1a1.sql" })
	void replacesTokens(String template, String name) {
		assertThat(render(template, "Add invoice")).isEqualTo(name);
	}

	@ParameterizedTest
	@CsvSource({ "{date}_{rev}_{slug}.sql,20261122_a1.sql", "{slug}_{rev}.sql,a1.sql", "{rev}.{slug}.sql,a1.sql",
			"{date}/{slug}-{rev}.sql,20261122/a1.sql" })
	void leavesOutTheSeparatorOfAnEmptySlug(String template, String name) {
		assertThat(render(template, null)).isEqualTo(name);
		assertThat(render(template, "!?")).isEqualTo(name);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{revision}.sql", "{}.sql", "{rev.sql", "rev}.sql", "{rev}", "{rev}.txt", "", ".sql",
			"../{rev}.sql", "a/../{rev}.sql", "a//{rev}.sql", "/{rev}.sql", "~/{rev}.sql", "C:/{rev}.sql",
			"a\\{rev}.sql", "./{rev}.sql", ".git/{rev}.sql", "a/ /{rev}.sql", "{rev}\n.sql", "{rev}*.sql" })
	void refusesTemplatesThatNameNoFileToBeFound(String template) {
		Refusals.assertThatRefusal(FileProblem.InvalidFileNameTemplate.class)
			.isThrownBy(() -> new FileNameTemplate(template))
			.withMessageContaining("'" + template.replace("\n", "\n    ") + "'")
			.withMessageContaining("migrations.file-name-template");
	}

	@Test
	void namesTheUnknownToken() {
		Refusals.assertThatRefusal(FileProblem.InvalidFileNameTemplate.class)
			.isThrownBy(() -> new FileNameTemplate("{rev}_{message}.sql"))
			.withMessageContaining("'{message}'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "{slug}.sql", "{slug}/{rev}.sql" })
	void refusesANameThatWouldBeHiddenOrEmpty(String template) {
		Refusals.assertThatRefusal(FileProblem.InvalidFileNameTemplate.class).isThrownBy(() -> render(template, null));
	}

	@ParameterizedTest
	@CsvSource({ "Add the invoice table.,add_the_invoice_table", "'  a -- b/c\\d: e''s ',a_b_c_d_e_s",
			"snake_case__kept,snake_case__kept", "Größe ändern ✓,größe_ändern", "ТАБЛИЦА счетов 表,таблица_счетов_表",
			"ISTANBUL,istanbul", "one two three four five six seven eight nine,one_two_three_four_five_six_seven_eight",
			"one two three four five six seven eighttt nine,one_two_three_four_five_six_seven",
			"aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeee,aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd" })
	void makesSlugs(String message, String slug) {
		assertThat(Slug.of(message)).isEqualTo(slug);
	}

	@Test
	void composesDecomposedLettersAndKeepsPairsOfSurrogates() {
		assertThat(Slug.of("a\u0308")).isEqualTo("\u00e4");
		assertThat(Slug.of("\uD83D\uDE00")).isEmpty();
		assertThat(Slug.of("\uD835\uDC00".repeat(50))).isEqualTo("\uD835\uDC00".repeat(40));
	}

	private static String render(String template, @Nullable String message) {
		return new FileNameTemplate(template).render(new RevisionHeader("a1", List.of(), List.of(), List.of(), message,
				Instant.parse("2026-11-22T23:15:00Z"), List.of()));
	}

}
