package dev.migrations.fault;

import java.util.HashMap;
import java.util.Map;

/**
 * Undisturbed runs, made when first needed.
 */
final class Baselines {

	private final FaultSite site;

	private final Map<Scenario, Baseline> baselines = new HashMap<>();

	Baselines(FaultSite site) {
		this.site = site;
	}

	synchronized Baseline get(Scenario scenario) throws InterruptedException {
		Baseline known = this.baselines.get(scenario);
		if (known == null) {
			known = Baseline.of(scenario, this.site);
			this.baselines.put(scenario, known);
		}
		return known;
	}

}
