package dev.migrations.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.init.DataSourceScriptDatabaseInitializer;
import org.springframework.boot.sql.init.DatabaseInitializationSettings;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Runs the upgrade sections of the revision files, in the order of their dates.
 */
class RevisionsInitializer extends DataSourceScriptDatabaseInitializer {

	private final JdbcTemplate jdbc;

	RevisionsInitializer(DataSource dataSource) {
		super(dataSource, new DatabaseInitializationSettings());
		this.jdbc = new JdbcTemplate(dataSource);
	}

	@Override
	public boolean initializeDatabase() {
		upgrades().forEach(this::execute);
		return true;
	}

	/**
	 * Run a section, one statement after the other.
	 * @param section the text between two section markers
	 */
	void execute(String section) {
		Arrays.stream(section.replaceAll("(?m)^--.*$", "").split(";"))
			.map(String::strip)
			.filter((statement) -> !statement.isEmpty())
			.forEach(this.jdbc::execute);
	}

	static List<String> upgrades() {
		return sections().stream().map((file) -> file[1]).toList();
	}

	static List<String> downgrades() {
		return sections().stream().map((file) -> file[2]).toList();
	}

	private static List<String[]> sections() {
		try {
			Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:db/migrations/*.sql");
			return Arrays.stream(files)
				.sorted(Comparator.comparing(Resource::getFilename))
				.map(RevisionsInitializer::split)
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String[] split(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8).split("-- migrations:(upgrade|downgrade)");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
