package dev.migrations.script;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RevisionScript}.
 */
class RevisionScriptTests {

	@Test
	void isIrreversibleWithoutDowngrade() {
		assertThat(new UpgradeOnly().isReversible()).isFalse();
	}

	@Test
	void isReversibleWithDowngrade() {
		assertThat(new BothWays().isReversible()).isTrue();
		assertThat(new Inheriting().isReversible()).isTrue();
	}

	@Revision(id = "a")
	private static final class UpgradeOnly implements RevisionScript {

		@Override
		public void upgrade(Operations operations) {
		}

	}

	@Revision(id = "b")
	private static class BothWays implements RevisionScript {

		@Override
		public void upgrade(Operations operations) {
		}

		@Override
		public void downgrade(Operations operations) {
		}

	}

	@Revision(id = "c")
	private static final class Inheriting extends BothWays {

	}

}
