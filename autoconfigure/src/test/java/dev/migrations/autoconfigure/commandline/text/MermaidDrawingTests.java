package dev.migrations.autoconfigure.commandline.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MermaidDrawing}.
 */
class MermaidDrawingTests {

	@Test
	void drawsOldestFirst() {
		assertThat(MermaidDrawing.draw(Views.of("m <- b, c", "c <- a : b", "b <- a", "a"))).containsExactly(
				"flowchart TD", "    r1[\"a\"]", "    r2[\"b\"]", "    r3[\"c\"]", "    r4[\"m\"]", "    r1 --> r2",
				"    r1 --> r3", "    r2 -.-> r3", "    r2 --> r4", "    r3 --> r4");
	}

}
