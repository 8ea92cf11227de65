package dev.migrations.script;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.migrations.MigrationRefusedException;

/**
 * How new revision files are named. Tokens are {@code {rev}}, {@code {slug}},
 * {@code {date}}, {@code {time}} (both in UTC) and {@code {epoch}} (seconds); slashes
 * make directories. Where a token gives nothing, the separator beside it goes as well.
 *
 * @param text such as <code>{date}_{rev}_{slug}.sql</code>
 */
public record FileNameTemplate(String text) {

	private static final Pattern TOKEN = Pattern.compile("\\{([^{}/]*)}");

	private static final List<String> TOKENS = List.of("rev", "slug", "date", "time", "epoch");

	private static final Pattern EMPTY = Pattern.compile("[_.-]\\{}|\\{}[_-]?");

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/**
	 * The template that holds unless another is configured.
	 */
	public static final FileNameTemplate DEFAULT = new FileNameTemplate("{date}_{rev}_{slug}.sql");

	public FileNameTemplate {
		String unknown = TOKEN.matcher(text)
			.results()
			.map((match) -> match.group(1))
			.filter((token) -> !TOKENS.contains(token))
			.findFirst()
			.orElse(null);
		if (unknown != null) {
			throw new FileProblem.InvalidFileNameTemplate(text, "has the unknown token '{%s}'".formatted(unknown))
				.refusal();
		}
		checkPath(text, TOKEN.matcher(text).replaceAll("x"));
	}

	private static void checkPath(String text, String path) {
		if (path.matches("[/~].*|\\p{Alpha}:.*")) {
			throw new FileProblem.InvalidFileNameTemplate(text, "leads out of the directory, since it is absolute")
				.refusal();
		}
		if (!path.endsWith(".sql")) {
			throw new FileProblem.InvalidFileNameTemplate(text, "does not end with '.sql'").refusal();
		}
		if (path.matches(".*[{}\\\\:*?\"<>|\\p{Cntrl}].*")) {
			throw new FileProblem.InvalidFileNameTemplate(text, "has a character that not every file system knows")
				.refusal();
		}
		for (String part : path.split("/", -1)) {
			if (part.isBlank() || part.startsWith(".")) {
				throw new FileProblem.InvalidFileNameTemplate(text,
						"has a part '%s', where files are not found".formatted(part))
					.refusal();
			}
		}
	}

	/**
	 * Name the file of a revision.
	 * @param header the revision
	 * @return a relative path, with slashes
	 * @throws MigrationRefusedException if the revision lacks what its name needs
	 */
	String render(RevisionHeader header) {
		Instant created = (header.created() != null) ? header.created() : Instant.EPOCH;
		String path = TOKEN.matcher(this.text).replaceAll((match) -> {
			String value = value(match.group(1), header, created);
			return Matcher.quoteReplacement(value.isEmpty() ? "{}" : value);
		});
		String name = EMPTY.matcher(path).replaceAll("");
		checkPath(this.text, name);
		return name;
	}

	private static String value(String token, RevisionHeader header, Instant created) {
		return switch (token) {
			case "rev" -> header.id();
			case "slug" -> Slug.of(Objects.requireNonNullElse(header.message(), ""));
			case "date" -> DATE.format(created);
			case "time" -> TIME.format(created);
			default -> String.valueOf(created.getEpochSecond());
		};
	}

}
