package dev.migrations.autoconfigure.commandline;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CommandArguments}.
 */
class CommandArgumentsTests {

	@Test
	void recognizesTheFirstArgument() {
		assertThat(CommandArguments.of("migrations", "upgrade", "head"))
			.contains(new CommandArguments(List.of("upgrade", "head"), List.of()));
	}

	@Test
	void takesSpringPropertiesOutOfTheLine() {
		assertThat(CommandArguments.of("--a.b=c", "migrations", "heads", "--spring.profiles.active=x", "--json"))
			.contains(
					new CommandArguments(List.of("heads", "--json"), List.of("--a.b=c", "--spring.profiles.active=x")));
	}

	@Test
	void leavesWhatFollowsTheEndOfOptions() {
		assertThat(CommandArguments.of("migrations", "show", "--", "--a.b=c"))
			.contains(new CommandArguments(List.of("show", "--", "--a.b=c"), List.of()));
	}

	@Test
	void keepsOptionsWhoseValueHasADot() {
		assertThat(CommandArguments.of("migrations", "revision", "--message=to 1.2", "-m", "a=b.c"))
			.contains(new CommandArguments(List.of("revision", "--message=to 1.2", "-m", "a=b.c"), List.of()));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "--spring.main.banner-mode=off", "migration", "Migrations", "import migrations",
			"--debug migrations", "--server=x migrations", "--migrations" })
	void startsAsUsual(String line) {
		assertThat(CommandArguments.of(line.split(" "))).isEmpty();
	}

}
