package dev.migrations.compare;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeDescription;
import dev.migrations.diff.CreateIndex;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;

/**
 * Gives new constraints and indexes whose names nobody chose other names where something
 * that stays has theirs, as PostgreSQL itself does.
 *
 * @param taken what has a name already
 * @param finalNames what the model's objects are called in the end, to add to
 */
record FreeNames(Set<SchemaObject> taken, Map<SchemaObject, SchemaObject> finalNames) {

	private static final Pattern NUMBERED = Pattern.compile("(.*?)[0-9]*");

	private static final int LONGEST = 63;

	void give(ChangeCollector collector) {
		collector.changes().replaceAll(this::named);
	}

	private Change named(Change change) {
		String name = (change instanceof AddConstraint add) ? add.constraint().name()
				: (change instanceof CreateIndex create) ? create.index().name() : null;
		QualifiedName table = ChangeDescription.of(change).get(0).object().name();
		if (name == null || !isTaken(change) || !ImplicitNames.isImplicit(table.name(), name)) {
			return change;
		}
		Matcher base = NUMBERED.matcher(name);
		base.matches();
		Change renamed = Stream.iterate(1, (number) -> number + 1)
			.map((number) -> named(change, numbered(table.name(), base.group(1), number)))
			.filter((candidate) -> !isTaken(candidate))
			.findFirst()
			.orElseThrow();
		this.finalNames.put(object(change), object(renamed));
		this.taken.addAll(Trace.things(ChangeFootprint.of(renamed).creates()));
		return renamed;
	}

	/*
	 * Where the name would be too long, PostgreSQL shortens the table's part of it.
	 */
	private static String numbered(String table, String base, int number) {
		int end = 0;
		while (end < Math.min(table.length(), base.length()) && table.charAt(end) == base.charAt(end)) {
			end++;
		}
		String rest = base.substring(end) + number;
		String start = base.substring(0, end);
		while (!start.isEmpty() && (start + rest).getBytes(StandardCharsets.UTF_8).length > LONGEST) {
			start = start.substring(0, start.offsetByCodePoints(start.length(), -1));
		}
		return start + rest;
	}

	private static Change named(Change change, String name) {
		return (change instanceof AddConstraint add)
				? new AddConstraint(add.table(), add.constraint().named(name), add.validation())
				: new CreateIndex(((CreateIndex) change).table(), ((CreateIndex) change).index().named(name),
						((CreateIndex) change).locking());
	}

	private boolean isTaken(Change change) {
		return Trace.things(ChangeFootprint.of(change).creates()).stream().anyMatch(this.taken::contains);
	}

	private static SchemaObject object(Change change) {
		return ChangeDescription.of(change).get(0).object();
	}

}
