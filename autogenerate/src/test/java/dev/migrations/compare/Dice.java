package dev.migrations.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Random choices, the same ones for the same seed.
 */
final class Dice {

	private final Random random;

	Dice(long seed) {
		this.random = new Random(seed);
	}

	boolean chance(int percent) {
		return this.random.nextInt(100) < percent;
	}

	int number(int lowest, int highest) {
		return lowest + this.random.nextInt(highest - lowest + 1);
	}

	@SafeVarargs
	@SuppressWarnings("varargs")
	final <T> T one(T... choices) {
		return one(List.of(choices));
	}

	<T> T one(List<T> choices) {
		return choices.get(this.random.nextInt(choices.size()));
	}

	<T> List<T> some(List<T> choices, int most) {
		List<T> shuffled = new ArrayList<>(choices);
		Collections.shuffle(shuffled, this.random);
		return shuffled.subList(0, Math.min(shuffled.size(), number(1, most)));
	}

	String maybe(int percent, String text) {
		return chance(percent) ? text : "";
	}

}
