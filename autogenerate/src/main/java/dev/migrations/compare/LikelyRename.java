package dev.migrations.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.EditDistance;
import dev.migrations.diff.AddColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.CreateTable;
import dev.migrations.schema.Column;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;

/**
 * Something new that has the shape of something that is no longer wanted, so that it may
 * be the same under another name.
 *
 * @param before the name of what is no longer wanted
 * @param after the name of what is new
 * @param option the option that says that they are the same
 */
public record LikelyRename(String before, String after, String option) {

	private static final double SIMILAR = 0.4;

	private static final double CONTAINED = 0.9;

	/**
	 * Find likely renames, each name in one at most.
	 * @param present what is there
	 * @param desired what is wanted
	 * @param changes what leads from one to the other
	 * @return pairs of the same shape
	 */
	public static List<LikelyRename> find(Schema present, Schema desired, List<Change> changes) {
		List<LikelyRename> renames = new ArrayList<>(tables(present, desired, changes));
		for (Table after : desired.tables()) {
			Set<String> added = added(after, changes);
			present.table(after.name()).ifPresent((before) -> renames.addAll(columns(before, after, added)));
		}
		return renames;
	}

	private static List<LikelyRename> tables(Schema present, Schema desired, List<Change> changes) {
		List<Table> added = changes.stream()
			.filter(CreateTable.class::isInstance)
			.map((change) -> ((CreateTable) change).table())
			.toList();
		List<Table> gone = present.tables().stream().filter((table) -> desired.table(table.name()).isEmpty()).toList();
		return pair(gone, added,
				(before, after) -> before.name().sibling(after.name().name()).equals(after.name())
						&& shape(before).equals(shape(after)),
				(table) -> table.name().name())
			.entrySet()
			.stream()
			.map((pair) -> new LikelyRename(pair.getKey().name().toString(), pair.getValue().name().toString(),
					"--rename-table " + pair.getKey().name() + ":" + pair.getValue().name().name()))
			.toList();
	}

	private static Set<String> added(Table table, List<Change> changes) {
		return changes.stream()
			.filter((change) -> change instanceof AddColumn add && add.table().equals(table.name()))
			.map((change) -> ((AddColumn) change).column().name())
			.collect(Collectors.toSet());
	}

	private static List<LikelyRename> columns(Table before, Table after, Set<String> added) {
		String table = after.name().toString();
		List<Column> further = missing(after, before).stream()
			.filter((column) -> added.contains(column.name()))
			.toList();
		return pair(missing(before, after), further,
				(one, other) -> one.type().equals(other.type()) && one.nullable() == other.nullable(), Column::name)
			.entrySet()
			.stream()
			.map((pair) -> new LikelyRename(table + "." + pair.getKey().name(), table + "." + pair.getValue().name(),
					"--rename-column " + table + "." + pair.getKey().name() + ":" + pair.getValue().name()))
			.toList();
	}

	private static List<Column> missing(Table here, Table there) {
		Set<String> names = there.columns().stream().map(Column::name).collect(Collectors.toSet());
		return here.columns().stream().filter((column) -> !names.contains(column.name())).toList();
	}

	private static List<Object> shape(Table table) {
		Function<Column, Object> columns = (column) -> List.of(column.name(), column.type(), column.nullable());
		return table.columns()
			.stream()
			.map(columns)
			.sorted((one, other) -> one.toString().compareTo(other.toString()))
			.toList();
	}

	/*
	 * The most similar names first; names that have nothing in common only where nothing
	 * else can be meant.
	 */
	private static <T> Map<T, T> pair(List<T> before, List<T> after, BiPredicate<T, T> sameShape,
			Function<T, String> name) {
		List<Candidate<T>> candidates = new ArrayList<>();
		before.forEach((one) -> after.stream()
			.filter((other) -> sameShape.test(one, other))
			.forEach((other) -> candidates
				.add(new Candidate<>(one, other, similarity(name.apply(one), name.apply(other))))));
		boolean single = candidates.size() == 1;
		candidates.removeIf((candidate) -> !single && candidate.similarity() < SIMILAR);
		candidates.sort(Comparator.comparingDouble((candidate) -> -candidate.similarity()));
		Map<T, T> pairs = new LinkedHashMap<>();
		for (Candidate<T> candidate : candidates) {
			if (!pairs.containsKey(candidate.before()) && !pairs.containsValue(candidate.after())) {
				pairs.put(candidate.before(), candidate.after());
			}
		}
		return pairs;
	}

	private static double similarity(String one, String other) {
		if (one.contains(other) || other.contains(one)) {
			return CONTAINED;
		}
		return 1.0 - (double) EditDistance.between(one, other) / Math.max(one.length(), other.length());
	}

	private record Candidate<T>(T before, T after, double similarity) {
	}

}
