package dev.migrations.script;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import dev.migrations.sql.Placeholders;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RevisionFileRenderer}.
 */
class RevisionFileRendererTests {

	private static final RevisionHeader HEADER = new RevisionHeader("3f2a9c41d07b", List.of("18f8cd9baed4", "77aa"),
			List.of("9b1d0c6a2e4f"), List.of("billing", "shop-2"), "add invoice table: the first",
			Instant.parse("2026-11-22T20:15:00Z"), List.of());

	@Test
	void writesHeaderAndSections() {
		RevisionSections sections = new RevisionSections("CREATE TABLE invoice ();\n", "DROP TABLE invoice;");
		assertThat(RevisionFileRenderer.render(HEADER, sections)).isEqualTo("""
				-- revision: 3f2a9c41d07b
				-- down-revision: 18f8cd9baed4, 77aa
				-- branch-labels: billing, shop-2
				-- depends-on: 9b1d0c6a2e4f
				-- message: add invoice table: the first
				-- created: 2026-11-22T20:15:00Z

				-- migrations:upgrade
				CREATE TABLE invoice ();

				-- migrations:downgrade
				DROP TABLE invoice;
				""");
	}

	@Test
	void leavesOutTheDowngradeOfAnIrreversibleRevision() {
		SqlRevision revision = parse(RevisionFileRenderer.render(HEADER, new RevisionSections("SELECT 1;", null)));
		assertThat(revision.reversible()).isFalse();
		assertThat(revision.upgrade()).hasSize(1);
	}

	@Test
	void writesATemplateThatRunsNothing() {
		SqlRevision revision = parse(RevisionFileRenderer.render(HEADER, RevisionSections.TEMPLATE));
		assertThat(revision.upgrade()).isEmpty();
		assertThat(revision.downgrade()).isEmpty();
		assertThat(revision.checksum())
			.isEqualTo(parse(RevisionFileRenderer.render(HEADER, RevisionSections.EMPTY)).checksum());
	}

	@RepeatedTest(200)
	void writesWhatIsReadBack(RepetitionInfo repetition) {
		Random random = new Random(repetition.getCurrentRepetition());
		RevisionHeader header = header(random);
		SqlRevision revision = parse(RevisionFileRenderer.render(header, RevisionSections.EMPTY));
		assertThat(revision.header()).isEqualTo(header);
	}

	private static RevisionHeader header(Random random) {
		return new RevisionHeader(name(random, "aZ09_."), names(random, 3, "bY18_."), names(random, 3, "cX27_.-"),
				names(random, 3, "dW36_.-"), (random.nextInt(4) > 0) ? message(random) : null,
				random.nextBoolean() ? Instant.ofEpochSecond(random.nextLong(4_000_000_000L)) : null,
				names(random, 40, "0123456789abcdef"));
	}

	private static List<String> names(Random random, int most, String characters) {
		List<String> names = new ArrayList<>();
		for (int i = random.nextInt(most + 1); i > 0; i--) {
			names.add(name(random, characters));
		}
		return names;
	}

	private static String name(Random random, String characters) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			name.append(characters.charAt(random.nextInt(characters.length())));
		}
		return name.toString();
	}

	private static String message(Random random) {
		String special = "\n\r\t\f\u0000\u0085\u00a0\u2028\u2029\uFEFF:-'\"$`*/\\{}; ,#";
		StringBuilder message = new StringBuilder();
		for (int i = random.nextInt(30); i > 0; i--) {
			if (random.nextBoolean()) {
				message.append(special.charAt(random.nextInt(special.length())));
			}
			else {
				message.appendCodePoint(random.nextInt(0x20, 0xd800));
			}
		}
		return message.toString();
	}

	private static SqlRevision parse(String text) {
		ScriptFile file = new ScriptFile("file:a.sql", "a.sql", text.getBytes(StandardCharsets.UTF_8));
		RevisionFileParser parser = new RevisionFileParser(file, Placeholders.of(Map.of("a", "b")));
		SqlRevision revision = parser.parse().orElseThrow();
		assertThat(parser.problems()).isEmpty();
		return revision;
	}

}
