package dev.migrations.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.migrations.diff.AddConstraint;
import dev.migrations.diff.AlterColumn;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeDescription;
import dev.migrations.diff.ColumnAlteration.SetType;
import dev.migrations.diff.CreateIndex;
import dev.migrations.diff.DropConstraint;
import dev.migrations.diff.RecreateEnumType;
import dev.migrations.schema.ColumnName;
import dev.migrations.schema.ColumnType;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.Table;

/**
 * Wishes of the model that PostgreSQL cannot grant where they are wanted, such as a key
 * that a partitioned table cannot have. They are taken back, so that they are in nobody's
 * way.
 *
 * @param wishes constraints and indexes that the model does not get
 * @param types the types of columns that do not get the model's
 * @param kept what cannot be dropped
 * @param leftAlone what is left alone for that
 */
public record Withdrawn(Set<SchemaObject> wishes, Map<ColumnName, ColumnType> types, Kept kept,
		List<LeftAlone> leftAlone) {

	/**
	 * No wish.
	 */
	public static final Withdrawn NONE = new Withdrawn(Set.of(), Map.of(), Kept.NOTHING, List.of());

	private static final Set<String> CONSEQUENCES = Set.of("42P01", "42703");

	private static final Set<String> REFUSALS_OF_ALTERATIONS = Set.of("0A000", "2BP01", "42601", "42804", "42809",
			"42P16");

	public Withdrawn {
		wishes = Set.copyOf(wishes);
		types = Map.copyOf(types);
		leftAlone = List.copyOf(leftAlone);
	}

	/**
	 * Whether a change is a wish that can be taken back.
	 * @param change a change that PostgreSQL refuses
	 * @param sqlState the SQL state
	 * @return whether the rest is possible without it
	 */
	public static boolean canWithdraw(Change change, String sqlState) {
		if (change instanceof AddConstraint || change instanceof CreateIndex) {
			return (sqlState.startsWith("42") || sqlState.startsWith("0A") || sqlState.startsWith("54"))
					&& !CONSEQUENCES.contains(sqlState);
		}
		boolean alters = change instanceof AlterColumn || change instanceof RecreateEnumType || drops(change);
		return alters && REFUSALS_OF_ALTERATIONS.contains(sqlState);
	}

	private static boolean drops(Change change) {
		Footprint footprint = ChangeFootprint.of(change);
		return footprint.creates().isEmpty() && !footprint.drops().isEmpty();
	}

	/**
	 * Take back a further wish.
	 * @param change the change that PostgreSQL refuses
	 * @param message what the server says
	 * @param all all changes
	 * @return the wishes that are taken back
	 */
	public Withdrawn and(Change change, String message, List<Change> all) {
		SchemaObject object = ChangeDescription.of(change).get(0).object();
		List<LeftAlone> leftAlone = new ArrayList<>(this.leftAlone);
		leftAlone.add(new LeftAlone(object, LeftAlone.Reason.IMPOSSIBLE, message));
		if (change instanceof AlterColumn alter && setsType(alter)) {
			Map<ColumnName, ColumnType> types = new HashMap<>(this.types);
			types.put(new ColumnName(alter.table(), alter.column()), formerType(alter));
			return new Withdrawn(this.wishes, types, this.kept, leftAlone);
		}
		if (change instanceof AddConstraint || change instanceof CreateIndex) {
			Set<SchemaObject> wishes = new HashSet<>(this.wishes);
			wishes.add(object);
			return new Withdrawn(wishes, this.types, this.kept.and(Kept.of(replaced(change, all))), leftAlone);
		}
		return new Withdrawn(this.wishes, this.types, this.kept.and(Kept.of(Set.of(object))), leftAlone);
	}

	private static boolean setsType(AlterColumn alter) {
		return alter.alterations().stream().anyMatch(SetType.class::isInstance) && alter.restoring() != null
				&& alter.restoring().alterations().stream().anyMatch(SetType.class::isInstance);
	}

	private static ColumnType formerType(AlterColumn alter) {
		AlterColumn restoring = alter.restoring();
		if (restoring == null) {
			throw new IllegalArgumentException("The type of '" + alter.column() + "' is not known");
		}
		return restoring.alterations()
			.stream()
			.filter(SetType.class::isInstance)
			.map((alteration) -> ((SetType) alteration).type())
			.findFirst()
			.orElseThrow();
	}

	/*
	 * What makes room for the wish stays as well.
	 */
	private static Set<SchemaObject> replaced(Change change, List<Change> all) {
		Set<SchemaObject> replaced = new HashSet<>();
		if (change instanceof AddConstraint add) {
			for (Change other : all) {
				if (other instanceof DropConstraint drop && drop.table().equals(add.table()) && drop.restoring() != null
						&& ConstraintShape.samePlace(drop.restoring().constraint(), add.constraint())) {
					replaced.add(SchemaObject.constraint(drop.table(), drop.constraint()));
				}
			}
		}
		return replaced;
	}

	/**
	 * Take the wishes out of what is wanted.
	 * @param desired what the model wants
	 * @return what it gets
	 */
	public Schema remove(Schema desired) {
		return (this.wishes.isEmpty() && this.types.isEmpty()) ? desired
				: desired.withTables(desired.tables().stream().map(this::remove).toList());
	}

	private Table remove(Table table) {
		return table
			.withColumns(table.columns()
				.stream()
				.map((column) -> column
					.withType(this.types.getOrDefault(new ColumnName(table.name(), column.name()), column.type())))
				.toList())
			.withConstraints(table.constraints()
				.stream()
				.filter((each) -> !this.wishes.contains(SchemaObject.constraint(table.name(), Names.of(each))))
				.toList())
			.withIndexes(table.indexes()
				.stream()
				.filter((each) -> !this.wishes.contains(SchemaObject.index(table.name(), Names.of(each))))
				.toList());
	}

}
