package dev.migrations.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.migrations.compare.RandomTable.Family;
import dev.migrations.compare.RandomTable.RandomColumn;
import dev.migrations.compare.SchemaPart.Step;

/**
 * Makes random schemas with everything that the model knows, in names of all kinds.
 */
final class RandomSchemas {

	private static final List<String> NAMESPACES = List.of("", "", "", "\"Sales\".", "\"o'ps x\".", "shop.");

	private static final String PARTITIONED = "event";

	private static final List<String> TABLES = List.of("person", "pet", "\"Order\"", "\"select\"", "\"Tisch ä\"",
			"\"a.b\"", "house", PARTITIONED, "item_" + "x".repeat(58), "\"ü" + "ö".repeat(30) + "\"");

	private static final List<String> COLUMNS = List.of("a", "b", "name", "\"user\"", "\"Mixed Case\"", "\"c.d\"",
			"\"q\"\"q\"", "\"straße\"", "status", "column_" + "y".repeat(56));

	private final Dice dice;

	private final RandomTypes types;

	private final RandomColumns columns;

	private final RandomConstraints constraints;

	private final RandomIndexes indexes;

	private final List<RandomTable> tables = new ArrayList<>();

	private final List<SchemaPart> parts = new ArrayList<>();

	private int numbered;

	RandomSchemas(long seed, int version) {
		this.dice = new Dice(seed);
		this.types = new RandomTypes(this.dice);
		this.columns = new RandomColumns(this.dice, this.types);
		this.constraints = new RandomConstraints(this.dice, version);
		this.indexes = new RandomIndexes(this.dice, version, this.constraints);
	}

	/**
	 * A schema.
	 * @return its parts
	 */
	RandomSchema create() {
		this.parts.clear();
		grow(this.dice.number(1, 4));
		return RandomSchema.of(this.parts);
	}

	/**
	 * A schema that has much in common with another one.
	 * @param schema the other one, the latest that was made here
	 * @return its parts
	 */
	RandomSchema vary(RandomSchema schema) {
		int keep = this.dice.number(60, 98);
		this.parts.clear();
		for (SchemaPart part : schema.parts()) {
			if (this.dice.chance(keep)) {
				this.parts.add(part);
			}
			else if (this.dice.chance(60)) {
				this.parts.add(part.varied());
			}
		}
		if (this.dice.chance(70)) {
			grow(this.dice.number(0, 1));
		}
		return RandomSchema.of(this.parts);
	}

	private void grow(int newTables) {
		NAMESPACES.stream()
			.filter((name) -> !name.isEmpty() && this.dice.chance(50))
			.forEach((name) -> add(Step.SCHEMA, () -> "CREATE SCHEMA " + name.substring(0, name.length() - 1)));
		repeat(2, () -> growTypes());
		repeat(2, () -> sequence(name("numbers", "\"Seq\"", "item_" + "x".repeat(58))));
		for (int i = 0; i < newTables; i++) {
			table(this.dice.one(NAMESPACES) + this.dice.one(TABLES));
		}
		this.tables.forEach(this::growTable);
		comments();
	}

	private void growTypes() {
		if (this.dice.chance(60)) {
			String name = name("mood", "\"Größe\"", "\"select\"");
			add(Step.ENUM_TYPE, () -> this.types.enumType(name));
			comment("TYPE " + name);
		}
		if (this.dice.chance(40)) {
			String name = name("email", "\"Per\"\"cent\"");
			add(Step.DOMAIN, () -> this.types.domain(name));
			comment("DOMAIN " + name);
		}
		if (this.dice.chance(30)) {
			add(Step.CAST, this.types::cast);
		}
	}

	private void sequence(String name) {
		this.columns.know(name);
		add(Step.SEQUENCE,
				() -> "CREATE SEQUENCE " + name
						+ this.dice.maybe(30, " AS " + this.dice.one("smallint", "integer", "bigint")) + " "
						+ this.columns.counting());
		comment("SEQUENCE " + name);
		if (!this.tables.isEmpty() && this.dice.chance(40)) {
			RandomTable table = this.dice.one(this.tables);
			add(Step.OWNER, () -> "ALTER SEQUENCE " + name + " OWNED BY " + table.name() + "." + one(table.names()));
		}
	}

	private void table(String name) {
		RandomTable table = new RandomTable(name);
		this.tables.add(table);
		boolean partitioned = name.endsWith(PARTITIONED);
		add(Step.TABLE,
				() -> "CREATE TABLE " + name + (partitioned ? " (day date NOT NULL) PARTITION BY RANGE (day)" : " ()"));
		if (partitioned) {
			table.columns().add(new RandomColumn("day", Family.TIME));
		}
		if (this.dice.chance(90)) {
			column(table, "id", Family.INTEGER);
			add(Step.KEY, () -> this.constraints.primaryKey(table, constraintName()));
		}
		comment("TABLE " + name);
	}

	private void column(RandomTable table, String name, Family family) {
		table.columns().add(new RandomColumn(name, family));
		add(Step.COLUMN, () -> this.columns.column(table, name, family));
		comment("COLUMN " + table.name() + "." + name);
	}

	private void growTable(RandomTable table) {
		repeat(5, () -> column(table, this.dice.one(COLUMNS), this.columns.family()));
		repeat(2, () -> constraint(table, Step.KEY, (name) -> this.constraints.unique(table, name)));
		repeat(2, () -> foreignKey(table));
		repeat(3, () -> constraint(table, Step.CHECK, (name) -> this.constraints.check(table, name)));
		repeat(1, () -> constraint(table, Step.EXCLUSION, (name) -> this.constraints.exclusion(table, name)));
		repeat(3, () -> index(table));
	}

	private void foreignKey(RandomTable table) {
		RandomTable target = this.dice.one(this.tables);
		if (this.dice.chance(60)) {
			String column = this.dice.one("parent", "\"Other Id\"", "ref");
			column(table, column, target.family("id"));
			constraint(table, Step.FOREIGN_KEY,
					(name) -> this.constraints.foreignKey(table, name, List.of(column), target, List.of("id")));
			return;
		}
		List<String> referred = target.columns().isEmpty() ? List.of("id") : this.dice.some(target.names(), 2);
		add(Step.KEY, () -> "ALTER TABLE " + target.name() + " ADD UNIQUE (" + String.join(", ", referred) + ")");
		List<String> columns = referred.stream()
			.map((column) -> table.names(target.family(column)))
			.map((same) -> same.isEmpty() ? "id" : this.dice.one(same))
			.distinct()
			.toList();
		if (columns.size() < referred.size()) {
			return;
		}
		constraint(table, Step.FOREIGN_KEY,
				(name) -> this.constraints.foreignKey(table, name, columns, target, referred));
	}

	private void constraint(RandomTable table, Step step, UnaryOperator<String> definition) {
		String name = constraintName();
		add(step, () -> definition.apply(this.dice.chance(90) ? name : constraintName()));
		if (!name.isEmpty()) {
			comment("CONSTRAINT " + name + " ON " + table.name());
		}
	}

	private String constraintName() {
		return this.dice.chance(50) ? "" : numbered(this.dice.one("\"Ck %s\"", "con_%s", "\"ß%s\"\"\""));
	}

	private void index(RandomTable table) {
		String name = this.dice.chance(40) ? "" : numbered(this.dice.one("\"Ix %s\"", "ix_%s"));
		add(Step.INDEX, () -> this.indexes.index(table, this.dice.chance(90) ? name : numbered("ix_%s")));
		if (!name.isEmpty()) {
			String schema = table.name().contains(".") ? table.name().substring(0, table.name().indexOf('.') + 1) : "";
			comment("INDEX " + schema + name);
		}
	}

	private String numbered(String pattern) {
		return pattern.formatted(this.numbered++);
	}

	private void comments() {
		comment("SCHEMA public");
		comment("SCHEMA shop");
		comment("CAST (varchar AS mood)");
	}

	private void comment(String object) {
		if (this.dice.chance(10)) {
			add(Step.COMMENT,
					() -> "COMMENT ON " + object + " IS " + this.dice.one("'one'", "'it''s \\ two'", "'%s ${x}'"));
		}
	}

	private String name(String... names) {
		return this.dice.one(NAMESPACES) + this.dice.one(names);
	}

	private String one(List<String> columns) {
		return columns.isEmpty() ? "id" : this.dice.one(columns);
	}

	private void repeat(int most, Runnable growth) {
		int times = this.dice.number(0, most);
		for (int i = 0; i < times; i++) {
			growth.run();
		}
	}

	private void add(Step step, Supplier<String> variation) {
		this.parts.add(SchemaPart.of(step, variation));
	}

}
