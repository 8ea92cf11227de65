package dev.migrations.fault;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What came of many cases.
 *
 * @param results the results
 * @param duration how long it took
 */
record MatrixReport(List<CaseResult> results, Duration duration) {

	MatrixReport {
		results = List.copyOf(results);
	}

	List<CaseResult> failures() {
		return this.results.stream().filter((result) -> !result.isGood()).toList();
	}

	private static String count(List<CaseResult> results) {
		Map<FaultAction, Long> counts = results.stream()
			.collect(Collectors.groupingBy((result) -> result.fault().action(), TreeMap::new, Collectors.counting()));
		return counts.toString();
	}

	@Override
	public String toString() {
		return "%s cases %s, %s differ %s, in %s s".formatted(this.results.size(), count(this.results),
				failures().size(), count(failures()), this.duration.toSeconds());
	}

}
