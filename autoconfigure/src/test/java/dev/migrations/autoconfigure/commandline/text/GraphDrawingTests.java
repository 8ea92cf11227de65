package dev.migrations.autoconfigure.commandline.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link GraphDrawing}.
 */
class GraphDrawingTests {

	@Test
	void drawsALine() {
		assertThat(draw("c <- b", "b <- a", "a")).isEqualTo("""
				* c
				* b
				* a
				""");
	}

	@Test
	void drawsABranchPoint() {
		assertThat(draw("c <- a", "b <- a", "a")).isEqualTo("""
				* c
				| * b
				|/
				* a
				""");
	}

	@Test
	void drawsAMergePoint() {
		assertThat(draw("m <- b, c", "c <- a", "b <- a", "a")).isEqualTo("""
				* m
				|\\
				| * c
				* | b
				|/
				* a
				""");
	}

	@Test
	void drawsIndependentBases() {
		assertThat(draw("b2 <- b1", "b1", "a2 <- a1", "a1")).isEqualTo("""
				* b2
				* b1

				* a2
				* a1
				""");
	}

	@Test
	void closesALineBesideAnother() {
		assertThat(draw("a2 <- a1", "b2 <- b1", "a1", "b1")).isEqualTo("""
				* a2
				| * b2
				* | a1
				 /
				* b1
				""");
	}

	@Test
	void drawsDependenciesDotted() {
		assertThat(draw("b <- : a1", "a2 <- a1", "a1")).isEqualTo("""
				* b
				: * a2
				:/
				* a1
				""");
	}

	@Test
	void joinsFromAfar() {
		assertThat(draw("d <- a", "c <- x", "b <- y", "e <- a", "x <- a", "y <- a", "a")).isEqualTo("""
				* d
				| * c
				| | * b
				| | | * e
				| |_|/
				|/| |
				| * | x
				|/ /
				| * y
				|/
				* a
				""");
	}

	@Test
	void mergesThree() {
		assertThat(draw("m <- a, b, c", "a", "b", "c")).isEqualTo("""
				* m
				|\\
				|\\ \\
				* | | a
				 / /
				* | b
				 /
				* c
				""");
	}

	@Test
	void leavesOutWhatIsNotListed() {
		assertThat(draw("c <- b", "b <- a")).isEqualTo("""
				* c
				* b
				""");
	}

	@Test
	void putsFurtherLinesBesideTheDrawing() {
		List<String> drawing = GraphDrawing.draw(Views.of("c <- a", "b <- a", "a"),
				(view) -> List.of("Rev: " + view.id(), "", "    text"));
		assertThat(drawing).containsExactly("* Rev: c", "|", "|     text", "| * Rev: b", "| |", "| |     text", "|/",
				"* Rev: a", "", "     text");
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 5, 8, 12, 20 })
	void canBeReadBack(int size) {
		for (int seed = 0; seed < 400; seed++) {
			List<RevisionView> views = random(size, new Random(seed));
			List<String> drawing = GraphDrawing.draw(views, (view) -> List.of(view.id()));
			assertThat(GraphTracer.trace(drawing)).as(() -> String.join("\n", drawing)).isEqualTo(edges(views));
		}
	}

	private static Map<String, Set<String>> edges(List<RevisionView> views) {
		Map<String, Set<String>> edges = new LinkedHashMap<>();
		for (RevisionView view : views) {
			Set<String> below = new TreeSet<>(view.revision().downRevisions());
			below.addAll(view.revision().dependsOn());
			edges.put(view.id(), below);
		}
		return edges;
	}

	private static List<RevisionView> random(int size, Random random) {
		List<RevisionView> views = new ArrayList<>();
		for (int number = 0; number < size; number++) {
			List<String> older = new ArrayList<>(views.stream().map(RevisionView::id).toList());
			Collections.shuffle(older, random);
			int parents = Math.min(older.size(), new int[] { 0, 1, 1, 1, 1, 2, 2, 3 }[random.nextInt(8)]);
			int needs = Math.min(older.size(), parents + ((random.nextInt(5) == 0) ? 1 : 0));
			views.add(Views.view("r" + number, older.subList(0, parents), older.subList(parents, needs)));
		}
		Collections.reverse(views);
		return views;
	}

	private static String draw(String... texts) {
		return String.join("\n", GraphDrawing.draw(Views.of(texts), (view) -> List.of(view.id()))) + "\n";
	}

}
