package dev.migrations.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.function.IntConsumer;

/**
 * Work with sets of positions in load order.
 */
final class Positions {

	private Positions() {
	}

	static BitSet of(int position) {
		BitSet set = new BitSet();
		set.set(position);
		return set;
	}

	static BitSet of(Collection<Integer> positions) {
		BitSet set = new BitSet();
		positions.forEach(set::set);
		return set;
	}

	static BitSet all(int size) {
		BitSet set = new BitSet(size);
		set.set(0, size);
		return set;
	}

	static BitSet and(BitSet left, BitSet right) {
		BitSet result = (BitSet) left.clone();
		result.and(right);
		return result;
	}

	static BitSet minus(BitSet left, BitSet right) {
		BitSet result = (BitSet) left.clone();
		result.andNot(right);
		return result;
	}

	static boolean containsAll(BitSet set, BitSet subset) {
		return minus(subset, set).isEmpty();
	}

	static void forEach(BitSet set, IntConsumer action) {
		for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
			action.accept(i);
		}
	}

}
