package dev.migrations.compare;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A schema that is there and one that is wanted.
 *
 * @param present what is there
 * @param desired what is wanted
 */
record RandomPair(RandomSchema present, RandomSchema desired) {

	private static final int INDEPENDENT = 10;

	static RandomPair of(long seed, int version) {
		RandomSchemas schemas = new RandomSchemas(seed, version);
		RandomSchema present = schemas.create();
		boolean independent = Math.floorMod(seed, 100) < INDEPENDENT;
		return new RandomPair(present,
				independent ? new RandomSchemas(-1 - seed, version).create() : schemas.vary(present));
	}

	/**
	 * Leave out statements as long as the rest still fails.
	 * @param failure tells failing pairs
	 * @return a pair without needless statements
	 */
	RandomPair shrink(Failure failure) throws Exception {
		RandomPair smallest = this;
		Set<String> statements = new LinkedHashSet<>();
		List.of(this.desired, this.present)
			.forEach((schema) -> schema.parts().forEach((part) -> statements.add(part.sql())));
		for (String sql : statements) {
			for (RandomPair smaller : smallest.without(sql)) {
				if (failure.test(smaller)) {
					smallest = smaller;
					break;
				}
			}
		}
		return smallest;
	}

	private List<RandomPair> without(String sql) {
		RandomPair both = new RandomPair(this.present.without(sql), this.desired.without(sql));
		return List.of(both, new RandomPair(both.present, this.desired), new RandomPair(this.present, both.desired));
	}

	@Override
	public String toString() {
		return "-- present\n" + this.present + "\n-- desired\n" + this.desired;
	}

	/**
	 * Tells failing pairs.
	 */
	interface Failure {

		boolean test(RandomPair pair) throws Exception;

	}

}
