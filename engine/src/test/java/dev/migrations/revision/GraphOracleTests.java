package dev.migrations.revision;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Answer what Alembic was asked. {@code -Doracle.graph=<file>} names another corpus of
 * the same format. {@link OracleJudge} says what counts as agreement.
 */
class GraphOracleTests {

	@Test
	void answersAsAlembicDoes() {
		List<OracleVerdict> verdicts = OracleCorpus.questions(corpus()).stream().map(OracleJudge::judge).toList();
		List<OracleVerdict> disagreements = verdicts.stream().filter((verdict) -> !verdict.agrees()).toList();
		disagreements.forEach(System.out::println);
		report(verdicts);
		System.out.printf("oracle: %s answered, %s agree, %s disagree%n", verdicts.size(),
				verdicts.size() - disagreements.size(), disagreements.size());
		assertThat(verdicts).isNotEmpty();
		assertThat(disagreements).isEmpty();
	}

	private static Path corpus() {
		String file = System.getProperty("oracle.graph");
		return (file != null) ? Path.of(file) : OracleCorpus.resource("graph-cases.jsonl");
	}

	private static void report(List<OracleVerdict> verdicts) {
		Map<String, Map<OracleVerdict.Kind, Long>> counts = verdicts.stream()
			.collect(Collectors.groupingBy((verdict) -> verdict.question().kind(), TreeMap::new,
					Collectors.groupingBy(OracleVerdict::kind, TreeMap::new, Collectors.counting())));
		counts.forEach((kind, count) -> System.out.println(kind + ": " + count));
		Map<OracleVerdict.Kind, Long> total = verdicts.stream()
			.map(OracleVerdict::kind)
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
		long promised = verdicts.stream()
			.filter((verdict) -> verdict.kind() == OracleVerdict.Kind.SOUND && !verdict.question().isQuirk())
			.count();
		System.out.printf("all: %s (SOUND: where Alembic's answer does not bind; %s by the product's contract alone)%n",
				total, promised);
	}

}
