package dev.migrations.command;

import java.util.Locale;

import dev.migrations.run.UnfinishedStepException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests that a broken statement's names mean what they mean to the server: another object
 * of the same name is not taken for it, and a name that is too long is shortened. The
 * journal is put back to before a statement that has taken effect, as if a killed run had
 * not heard of it.
 */
class NamesakesIntegrationTests extends AbstractEngineIntegrationTests {

	@BeforeEach
	void createTable() {
		this.folder.revision("a1", "CREATE TABLE a (id int);", null);
		engine().upgrade();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ix", "\"I x\"", "public.ix", "\"public\" . \"i\"\"x\"" })
	void dropsAnIndexThatHasANamesakeElsewhere(String name) {
		String plain = name.substring(name.indexOf('.') + 1).strip();
		this.database.execute("CREATE SCHEMA later; CREATE TABLE later.b (id int)");
		this.database.execute("CREATE INDEX %s ON a (id)".formatted(plain));
		this.database.execute("CREATE INDEX %s ON later.b (id)".formatted(plain));
		this.database.execute("ALTER DATABASE %s SET search_path = public, later".formatted(this.database.name()));
		this.folder.revision("b1 <- a1", "DROP INDEX CONCURRENTLY %s;".formatted(name), null);
		interrupt();
		assertThat(engine().upgrade().steps()).containsExactly("b1");
		assertThat(this.database.query("SELECT schemaname FROM pg_indexes WHERE tablename IN ('a', 'b')"))
			.containsExactly("later");
	}

	@Test
	void stopsWhereTheIndexHasBeenReplaced() {
		this.database.execute("CREATE INDEX ix ON a (id)");
		this.folder.revision("b1 <- a1", "DROP INDEX CONCURRENTLY ix;", null);
		interrupt();
		this.database.execute("CREATE INDEX ix ON a (id)");
		assertThatExceptionOfType(UnfinishedStepException.class).isThrownBy(engine()::upgrade);
		assertThat(engine().resumeBehind().steps()).containsExactly("b1");
	}

	@Test
	void dropsAnIndexWhoseNameIsTooLong() {
		String name = "ü".repeat(40);
		this.database.execute("CREATE INDEX \"%s\" ON a (id)".formatted(name));
		this.folder.revision("b1 <- a1", "DROP INDEX CONCURRENTLY \"%s\";".formatted(name), null);
		interrupt();
		assertThat(engine().upgrade().steps()).containsExactly("b1");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Made_%s_", "\"Über %s.\"\" " })
	void findsADatabaseWhoseNameIsTooLong(String beginning) {
		String name = beginning.formatted(this.database.name()) + "x".repeat(70)
				+ (beginning.startsWith("\"") ? "\"" : "");
		this.folder.revision("b1 <- a1", "CREATE DATABASE %s;".formatted(name), null);
		this.folder.revision("c1 <- b1", "DROP DATABASE %s;".formatted(name), null);
		interrupt("b1");
		assertThat(engine().upgrade("b1").steps()).containsExactly("b1");
		interrupt("c1");
		assertThat(engine().upgrade().steps()).containsExactly("c1");
		assertThat(this.database.query("SELECT 1 FROM pg_database WHERE lower(datname) LIKE '%%%s%%x'"
			.formatted(this.database.name().toLowerCase(Locale.ROOT)))).isEmpty();
	}

	private void interrupt() {
		interrupt("b1");
	}

	/*
	 * The statement takes effect, and the note that it is done is refused.
	 */
	private void interrupt(String revision) {
		this.database.execute("ALTER TABLE migrations_journal ADD CONSTRAINT broken_off CHECK (completed = 0)");
		assertThatExceptionOfType(Exception.class).isThrownBy(() -> engine().upgrade(revision))
			.withMessageContaining("broken_off");
		this.database.execute("ALTER TABLE migrations_journal DROP CONSTRAINT broken_off");
	}

}
