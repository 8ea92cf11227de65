package dev.migrations.autogenerate;

import java.nio.file.Path;

import dev.migrations.command.NewRevision;
import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.HostileSchema;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Comparing calls nothing that somebody has planted in a schema of the search path.
 */
class HostileComparisonIntegrationTests {

	private static final String TABLE = """
			CREATE TABLE app.kept (id int PRIMARY KEY, name varchar(9) DEFAULT 'x', n int);
			CREATE INDEX ix_kept ON app.kept (n);
			CREATE SEQUENCE app.numbers;
			""";

	@TempDir
	private Path directory;

	@EachPostgresVersion
	void callsNothingThatIsPlanted(int version) {
		HostileSchema traps = HostileSchema.beforeSystem(version);
		traps.database().execute("CREATE SCHEMA app");
		traps.database()
			.execute("ALTER DATABASE %s SET search_path = app, evil, public, pg_catalog"
				.formatted(traps.database().name()));
		ModeledApplication application = new ModeledApplication(this.directory, traps.database());
		application.revision("a1", TABLE);
		application.model(
				"create table kept (id int not null, name varchar(9) default 'x', n int, more int, primary key (id))",
				"create index ix_kept on kept (n)", "create sequence numbers",
				"create table added (id int not null, kept_id int, primary key (id))",
				"alter table if exists added add constraint fk_added foreign key (kept_id) references kept");
		application.upgrade();
		for (Against against : Against.values()) {
			application.against(against);
			assertThat(application.changes()).as(against.name())
				.contains("added column 'kept.more'", "added table 'added'");
			assertThat(traps.calls()).as(against.name()).isZero();
		}
		assertThat(application.generate(NewRevision.of("more").withRevId("b1")).written()).isNotNull();
		application.upgrade();
		assertThat(application.changes()).isEmpty();
		assertThat(traps.calls()).isZero();
	}

}
