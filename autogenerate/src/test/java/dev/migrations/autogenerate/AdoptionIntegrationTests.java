package dev.migrations.autogenerate;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

import dev.migrations.test.EachPostgresVersion;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A schema of 25 tables that was written by hand, of which entities describe one half:
 * only real differences are found, and nothing is dropped.
 */
class AdoptionIntegrationTests {

	private static final String[] DIFFERENCES = { "added sequence 'note_seq'", "added table 'note'",
			"added column 'customer.loyalty'", "type change from char(2) to varchar(2) on 'address.country_code'",
			"type change from char(2) to varchar(2) on 'country.code'",
			"type change from numeric(12,2) to numeric(38,2) on 'product.price'" };

	@TempDir
	private Path directory;

	@EachPostgresVersion
	void findsOnlyRealDifferencesFromAFirstRevision(int version) throws IOException {
		ModeledApplication application = new ModeledApplication(this.directory, version);
		application.revision("a1", read("adopted.sql")).model(model());
		verify(application);
	}

	@EachPostgresVersion
	void findsOnlyRealDifferencesInTheDatabase(int version) throws IOException {
		ModeledApplication application = new ModeledApplication(this.directory, version);
		application.database().execute(read("adopted.sql"));
		application.model(model()).against(Against.DATABASE);
		verify(application);
	}

	private static void verify(ModeledApplication application) {
		String text = application.carryThrough(DIFFERENCES);
		String upgrade = text.substring(0, text.indexOf("-- migrations:downgrade"));
		assertThat(upgrade).doesNotContain("DROP ");
	}

	private static String[] model() throws IOException {
		return Stream.of(read("adopted-model.sql").split(";\n")).map(String::strip).toArray(String[]::new);
	}

	private static String read(String name) throws IOException {
		try (InputStream input = AdoptionIntegrationTests.class.getResourceAsStream("/autogenerate/" + name)) {
			assertThat(input).isNotNull();
			return new String(input.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
