package dev.migrations.compare;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Constraint;
import dev.migrations.schema.ExclusionConstraint;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.IndexTerm.ColumnTerm;
import dev.migrations.schema.PostgresNames;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.Schema;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import org.jspecify.annotations.Nullable;

/**
 * Names of constraints and indexes that the model leaves to Hibernate or PostgreSQL.
 * Tokens of a template are {@code {table}}, {@code {columns}} and, for foreign keys,
 * {@code {referred_table}}.
 *
 * @param pk the template for primary keys, or {@code null} to leave them
 * @param uq the template for unique constraints and unique indexes
 * @param fk the template for foreign keys
 * @param ix the template for indexes
 * @param ck the template for check constraints; their columns are what PostgreSQL put
 * into the name
 */
public record NamingConvention(@Nullable String pk, @Nullable String uq, @Nullable String fk, @Nullable String ix,
		@Nullable String ck) {

	/**
	 * Leave all names.
	 */
	public static final NamingConvention NONE = new NamingConvention(null, null, null, null, null);

	private static final int HASH = 9;

	private static final Pattern CHECK = Pattern.compile("(.*)_check[0-9]*");

	/**
	 * Name what nobody named.
	 * @param schema the schema that the model leads to
	 * @return the schema with names by convention
	 */
	public Schema apply(Schema schema) {
		return equals(NONE) ? schema : schema.withTables(schema.tables().stream().map(this::apply).toList());
	}

	private Table apply(Table table) {
		Set<String> taken = new HashSet<>();
		List<Constraint> constraints = new ArrayList<>();
		for (Constraint constraint : table.constraints()) {
			String name = Names.of(constraint);
			String wanted = ImplicitNames.isImplicit(table.name().name(), name) ? name(table, constraint) : null;
			constraints.add((wanted != null) ? constraint.named(free(wanted, taken)) : constraint);
		}
		List<Index> indexes = new ArrayList<>();
		for (Index index : table.indexes()) {
			String wanted = ImplicitNames.isImplicit(table.name().name(), Names.of(index)) ? name(table, index) : null;
			indexes.add((wanted != null) ? index.named(free(wanted, taken)) : index);
		}
		return table.withConstraints(constraints).withIndexes(indexes);
	}

	private @Nullable String name(Table table, Constraint constraint) {
		if (constraint instanceof PrimaryKey key) {
			return fill(this.pk, table, key.columns(), null);
		}
		if (constraint instanceof UniqueConstraint key) {
			return fill(this.uq, table, key.columns(), null);
		}
		if (constraint instanceof ForeignKey key) {
			return fill(this.fk, table, key.columns(), key.reference().table().name());
		}
		return (constraint instanceof ExclusionConstraint) ? null
				: fill(this.ck, table, checked(table, (CheckConstraint) constraint), null);
	}

	private @Nullable String name(Table table, Index index) {
		List<String> columns = index.key()
			.elements()
			.stream()
			.map((element) -> (element.term() instanceof ColumnTerm term) ? term.name() : "expression")
			.toList();
		boolean unique = UniqueKeys.columns(index).isPresent();
		return fill((unique && this.uq != null) ? this.uq : this.ix, table, columns, null);
	}

	private static List<String> checked(Table table, CheckConstraint check) {
		Matcher matcher = CHECK.matcher(Names.of(check));
		String prefix = table.name().name() + "_";
		boolean named = matcher.matches() && matcher.group(1).startsWith(prefix);
		return named ? List.of(matcher.group(1).substring(prefix.length())) : List.of();
	}

	private static @Nullable String fill(@Nullable String template, Table table, List<String> columns,
			@Nullable String referred) {
		return (template != null) ? shorten(template.replace("{table}", table.name().name())
			.replace("{columns}", String.join("_", columns))
			.replace("{referred_table}", String.valueOf(referred))) : null;
	}

	/*
	 * PostgreSQL would cut a long name, so that two could become one.
	 */
	private static String shorten(String name) {
		if (PostgresNames.length(name) <= PostgresNames.LONGEST) {
			return name;
		}
		CRC32 hash = new CRC32();
		hash.update(name.getBytes(StandardCharsets.UTF_8));
		return PostgresNames.cut(name, PostgresNames.LONGEST - HASH) + "_"
				+ HexFormat.of().toHexDigits((int) hash.getValue());
	}

	private static String free(String wanted, Set<String> taken) {
		String name = wanted;
		for (int number = 2; !taken.add(name); number++) {
			name = shorten(wanted + "_" + number);
		}
		return name;
	}

}
