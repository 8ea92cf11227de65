package dev.migrations.autoconfigure.commandline;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Launch}.
 */
class LaunchTests {

	@Test
	void aTestIsNotMain() {
		assertThat(Launch.isFromMain()).isFalse();
	}

	@Test
	void findsTheCommandBehindTheMainClass() {
		assertThat(Launch.command("com.example.Shop --a.b=c migrations upgrade", "lib/a.jar:lib/b.jar"))
			.contains(new CommandArguments(List.of("upgrade"), List.of("--a.b=c")));
	}

	@Test
	void findsTheCommandBehindAJarWhosePathHasSpaces() {
		assertThat(Launch.command("/my apps/shop.jar migrations upgrade", "/my apps/shop.jar"))
			.contains(new CommandArguments(List.of("upgrade"), List.of()));
	}

	@Test
	void findsNoCommandInOtherLines() {
		assertThat(Launch.command("com.example.Shop", "x.jar")).isEmpty();
		assertThat(Launch.command("migrations.jar", "migrations.jar")).isEmpty();
		assertThat(Launch.command("com.example.Shop import migrations", "x.jar")).isEmpty();
		assertThat(Launch.command("", "")).isEmpty();
	}

}
