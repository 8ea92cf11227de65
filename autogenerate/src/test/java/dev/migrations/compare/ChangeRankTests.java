package dev.migrations.compare;

import java.util.Arrays;

import dev.migrations.diff.Change;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ChangeRank}.
 */
class ChangeRankTests {

	@Test
	void knowsEveryKindOfChangeOnce() {
		assertThat(ChangeRank.ORDER).doesNotHaveDuplicates()
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(Change.class.getPermittedSubclasses())
				.<Class<? extends Change>>map((type) -> type.asSubclass(Change.class))
				.toList());
	}

}
