package dev.migrations.compare;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.diff.AlterSequence;
import dev.migrations.diff.CreateSequence;
import dev.migrations.diff.Difference;
import dev.migrations.diff.DropSequence;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Sequence;
import org.jspecify.annotations.Nullable;

/**
 * Compares sequences. A sequence gets its owner by a change of its own, since the owner's
 * default needs the sequence.
 */
final class SequenceDiff {

	private final ChangeCollector collector;

	SequenceDiff(ChangeCollector collector) {
		this.collector = collector;
	}

	void compare(Schema present, Schema desired) {
		if (!this.collector.considers(Difference.SEQUENCES)) {
			return;
		}
		Map<QualifiedName, Sequence> there = present.sequences()
			.stream()
			.collect(Collectors.toMap(Sequence::name, Function.identity()));
		Map<QualifiedName, Sequence> wanted = desired.sequences()
			.stream()
			.collect(Collectors.toMap(Sequence::name, Function.identity()));
		desired.sequences().forEach((sequence) -> compare(there.get(sequence.name()), sequence));
		present.sequences().stream().filter((sequence) -> !wanted.containsKey(sequence.name())).forEach(this::drop);
	}

	/**
	 * Create sequences that are ignored where something new needs them.
	 * @param present what is there
	 * @param desired what is wanted
	 */
	void createNeeded(Schema present, Schema desired) {
		Set<SchemaObject> needed = this.collector.objects(Footprint::needs);
		needed.removeAll(this.collector.objects(Footprint::creates));
		present.sequences().forEach((sequence) -> needed.remove(SchemaObject.sequence(sequence.name())));
		desired.sequences()
			.stream()
			.filter((sequence) -> needed.contains(SchemaObject.sequence(sequence.name())))
			.forEach((sequence) -> compare(null, sequence));
	}

	private void compare(@Nullable Sequence present, Sequence desired) {
		if (present == null) {
			Sequence free = desired.ownedBy(null);
			this.collector.add(new CreateSequence(free));
			alter(free, desired);
		}
		else {
			alter(present, merged(present, desired));
		}
	}

	/*
	 * A sequence of somebody else's must count as the model says; where it starts and
	 * ends is theirs.
	 */
	private Sequence merged(Sequence present, Sequence desired) {
		if (this.collector.settings().owns(SchemaObject.sequence(present.name()))) {
			return desired;
		}
		Long increment = desired.options().increment();
		return Objects.equals(present.options().increment(), increment) ? present
				: present.withOptions(present.options().withIncrement((increment != null) ? increment : 1));
	}

	private void alter(Sequence before, Sequence after) {
		if (!before.equals(after)) {
			this.collector.add(new AlterSequence(before, after));
		}
	}

	private void drop(Sequence sequence) {
		SchemaObject object = SchemaObject.sequence(sequence.name());
		if (this.collector.settings().mayDrop(object)) {
			Sequence free = sequence.ownedBy(null);
			alter(sequence, free);
			this.collector.add(new DropSequence(free.name(), new CreateSequence(free)));
		}
		else {
			this.collector.leave(object, LeftAlone.Reason.NOT_DESCRIBED);
		}
	}

}
