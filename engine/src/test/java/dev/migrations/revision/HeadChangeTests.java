package dev.migrations.revision;

import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class HeadChangeTests {

	@Test
	void choosesKindByWhatVanishesAndAppears() {
		assertThat(HeadChange.of(Set.of(), Set.of("a"))).isEqualTo(new HeadChange.Insert("a"));
		assertThat(HeadChange.of(Set.of("a"), Set.of())).isEqualTo(new HeadChange.Delete(Set.of("a")));
		assertThat(HeadChange.of(Set.of("a"), Set.of("b"))).isEqualTo(new HeadChange.Replace("a", "b"));
		assertThat(HeadChange.of(Set.of("a", "b"), Set.of("m"))).isEqualTo(new HeadChange.Merge(Set.of("a", "b"), "m"));
		assertThat(HeadChange.of(Set.of("m"), Set.of("a", "b")))
			.isEqualTo(new HeadChange.Unmerge("m", Set.of("a", "b")));
	}

	@Test
	void changesRows() {
		assertThat(new HeadChange.Unmerge("m", Set.of("a", "b")).apply(Set.of("m", "x"))).containsExactlyInAnyOrder("a",
				"b", "x");
	}

	@Test
	void refusesRowsThatDoNotFit() {
		assertThatIllegalArgumentException().isThrownBy(() -> new HeadChange.Replace("a", "b").apply(Set.of("x")));
		assertThatIllegalArgumentException().isThrownBy(() -> new HeadChange.Insert("a").apply(Set.of("a")));
	}

	@Test
	void refusesContradictions() {
		assertThatIllegalArgumentException().isThrownBy(() -> new HeadChange.Replace("a", "a"));
		assertThatIllegalArgumentException().isThrownBy(() -> new HeadChange.Merge(Set.of("a"), "m"));
		assertThatIllegalArgumentException().isThrownBy(() -> new HeadChange.Unmerge("m", Set.of("a")));
		assertThatIllegalArgumentException().isThrownBy(() -> new HeadChange.Delete(Set.of()));
		assertThatIllegalArgumentException().isThrownBy(() -> HeadChange.of(Set.of("a", "b"), Set.of("c", "d")));
	}

}
