package dev.migrations.compare;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

import dev.migrations.ddl.DdlRenderer;
import dev.migrations.diff.Change;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;

/**
 * Leads a random schema, of which a random part is the generator's, towards another one:
 * what is not the generator's stays, and a second comparison finds nothing.
 */
final class OwnershipRound {

	private static final Comparator<SchemaObject> ORDER = Comparator.comparing(SchemaObject::kind)
		.thenComparing(SchemaObject::toString);

	/**
	 * What cannot be done without changing what is not the generator's: it has a wanted
	 * name, or it knows nothing of a column's new type.
	 */
	private static final Set<String> REFUSALS = Set.of("42P07", "42710", "42883", "42804", "42704", "42830", "42846",
			"42P16", "42P17", "42809", "42611");

	private final RoundDatabase present;

	private final List<String> log = new ArrayList<>();

	private OwnershipRound(RoundDatabase present) {
		this.present = present;
	}

	static Optional<String> run(RoundDatabase present, RoundDatabase wanted, RandomPair pair) throws SQLException {
		Schema before = present.build(pair.present());
		Schema desired = wanted.build(pair.desired());
		Set<SchemaObject> owned = some(present.objects());
		OwnershipRound round = new OwnershipRound(present);
		try {
			return round.run(before, desired, owned).map((failure) -> round.tell(failure, owned));
		}
		catch (SQLException ex) {
			return REFUSALS.contains(ex.getSQLState()) ? Optional.empty()
					: Optional.of(round.tell("SQLException: " + ex.getMessage(), owned));
		}
		catch (RuntimeException ex) {
			String failure = ex.getClass().getSimpleName() + ": " + ex.getMessage();
			return Optional.of(round.tell(failure, owned));
		}
	}

	/*
	 * By name, so that the same ones are chosen when statements are left out.
	 */
	private static Set<SchemaObject> some(Set<SchemaObject> objects) {
		Set<SchemaObject> owned = new HashSet<>();
		objects.stream().filter(OwnershipRound::isOwned).forEach(owned::add);
		return owned;
	}

	private static boolean isOwned(SchemaObject object) {
		Kind kind = (object.kind() == Kind.COLUMN_VALUE) ? Kind.COLUMN : object.kind();
		return new Random(object.toString().hashCode() * 31L + kind.ordinal()).nextInt(9) > 3;
	}

	private Optional<String> run(Schema before, Schema desired, Set<SchemaObject> owned) throws SQLException {
		Set<SchemaObject> unowned = new HashSet<>(this.present.objects());
		unowned.removeAll(owned);
		ComparisonSettings settings = ComparisonSettings.owning(owned);
		List<Change> changes = SchemaComparator.compare(before, desired, settings).changes();
		for (Change change : changes) {
			List<String> statements = new DdlRenderer().render(change);
			this.log.addAll(statements);
			this.present.run(statements);
		}
		List<Change> rest = SchemaComparator.compare(this.present.read(), desired, settings).changes();
		if (!rest.isEmpty()) {
			return Optional.of("A second comparison finds: " + rest);
		}
		unowned.removeAll(this.present.objects());
		unowned.removeAll(Departures.of(before, changes));
		return unowned.isEmpty() ? Optional.empty()
				: Optional.of("Gone though not the generator's: " + unowned.stream().sorted(ORDER).toList());
	}

	private String tell(String failure, Set<SchemaObject> owned) {
		return failure + "\n-- owned\n" + owned.stream().sorted(ORDER).map((each) -> each.kind() + " " + each).toList()
				+ "\n-- statements\n" + String.join(";\n", this.log);
	}

}
