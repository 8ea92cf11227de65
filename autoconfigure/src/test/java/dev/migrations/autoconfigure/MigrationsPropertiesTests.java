package dev.migrations.autoconfigure;

import java.time.Duration;
import java.util.Map;

import dev.migrations.autoconfigure.MigrationsProperties.WhenBehind;
import dev.migrations.command.Reaction;
import dev.migrations.diff.Drops;
import dev.migrations.lock.LockMode;
import dev.migrations.run.TransactionMode;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationsProperties}.
 */
class MigrationsPropertiesTests {

	@Test
	void haveDocumentedDefaults() {
		MigrationsProperties properties = bind(Map.of());
		assertThat(properties.enabled()).isTrue();
		assertThat(properties.autoUpgrade()).isTrue();
		assertThat(properties.target()).isEqualTo("heads");
		assertThat(properties.locations()).containsExactly("classpath:db/migrations");
		assertThat(properties.packages()).isEmpty();
		assertThat(properties.directory()).isEqualTo("src/main/resources/db/migrations");
		assertThat(properties.fileNameTemplate()).isEqualTo("{date}_{rev}_{slug}.sql");
		assertThat(properties.versionTable()).isEqualTo("migrations_version");
		assertThat(properties.historyTable()).isEqualTo("migrations_history");
		assertThat(properties.transaction()).isEqualTo(TransactionMode.PER_REVISION);
		assertThat(properties.whenBehind()).isEqualTo(WhenBehind.WARN);
		assertThat(properties.unknownRevision()).isEqualTo(Reaction.WARN);
		assertThat(properties.onChecksumMismatch()).isEqualTo(Reaction.WARN);
		assertThat(properties.lock().mode()).isEqualTo(LockMode.AUTO);
		assertThat(properties.lock().timeout()).isEqualTo(Duration.ofMinutes(5));
		assertThat(properties.ddl().lockTimeout()).isEqualTo(Duration.ofSeconds(5));
		assertThat(properties.ddl().retries()).isEqualTo(10);
		assertThat(properties.autogenerate().drops()).isEqualTo(Drops.OWNED);
		assertThat(properties.endpoint().showSql()).isFalse();
	}

	@Test
	void haveNoOtherDefaults() {
		MigrationsProperties properties = bind(Map.of());
		assertThat(properties.schema()).isNull();
		assertThat(properties.role()).isNull();
		assertThat(properties.url()).isNull();
		assertThat(properties.naming().pk()).isNull();
		assertThat(properties.placeholders()).isEmpty();
		assertThat(properties.postWrite()).isEmpty();
	}

	@Test
	void acceptFreeNamesInMaps() {
		MigrationsProperties properties = bind(Map.of("migrations.placeholders.Owner_Name", "shop"));
		assertThat(properties.placeholders()).containsEntry("Owner_Name", "shop");
	}

	@Test
	void leaveOutBlankElements() {
		assertThat(bind(Map.of("migrations.packages", "a,,b")).packages()).containsExactly("a", "b");
		assertThat(bind(Map.of("migrations.locations[0]", " ", "migrations.locations[1]", "file:x")).locations())
			.containsExactly("file:x");
	}

	@Test
	void doNotTellPassword() {
		assertThat(bind(Map.of("migrations.password", "secret"))).asString().doesNotContain("secret");
	}

	private MigrationsProperties bind(Map<String, String> values) {
		return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("migrations",
				MigrationsProperties.class);
	}

}
