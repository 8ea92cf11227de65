package dev.migrations.autoconfigure;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MigrationInitializer}.
 */
@ExtendWith(OutputCaptureExtension.class)
class MigrationInitializerTests {

	private final ApplicationContextRunner verifyingRunner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(MigrationsAutoConfiguration.class))
		.withPropertyValues("migrations.auto-upgrade=false");

	private final TestMigrationEngine behind = TestMigrationEngine.withPending("a1f3c2d4", "b2c4d6e8");

	@Test
	void warnsWhenBehind(CapturedOutput output) {
		runner(this.behind).run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).contains("WARN")
				.contains("The database is behind: 'a1f3c2d4' (db/migrations/a1f3c2d4.sql), "
						+ "'b2c4d6e8' (db/migrations/b2c4d6e8.sql) are pending.");
			assertThat(this.behind.calls()).containsExactly("status 0");
		});
	}

	@Test
	void failsWhenBehind() {
		runner(this.behind).withPropertyValues("migrations.when-behind=fail")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.isInstanceOfSatisfying(PendingRevisionsException.class, (ex) -> {
					assertThat(ex.getPending()).hasSize(2);
					assertThat(ex.getFact()).contains("'a1f3c2d4'", "'b2c4d6e8'");
					assertThat(ex.getRemedy()).contains("migrations upgrade");
				}));
	}

	@Test
	void doesNotLookWhenBehindIsIgnored(CapturedOutput output) {
		runner(this.behind).withPropertyValues("migrations.when-behind=ignore").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).doesNotContain("behind");
			assertThat(this.behind.calls()).isEmpty();
		});
	}

	@Test
	void saysNothingWhenUpToDate(CapturedOutput output) {
		runner(new TestMigrationEngine()).withPropertyValues("migrations.when-behind=fail").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(output).doesNotContain("behind");
		});
	}

	private ApplicationContextRunner runner(TestMigrationEngine engine) {
		return this.verifyingRunner.withBean(TestMigrationEngine.class, () -> engine);
	}

}
