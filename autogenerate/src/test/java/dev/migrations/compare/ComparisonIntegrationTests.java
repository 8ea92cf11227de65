package dev.migrations.compare;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import dev.migrations.catalog.CatalogReader;
import dev.migrations.catalog.ExpressionCanonicalizer;
import dev.migrations.ddl.DdlRenderer;
import dev.migrations.diff.Change;
import dev.migrations.diff.ChangeDescription;
import dev.migrations.diff.DetectedChange;
import dev.migrations.schema.Schema;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Each case is proven: the changes are as expected, they lead from what is there to what
 * is wanted, and their reverses lead back.
 */
class ComparisonIntegrationTests {

	private static final DdlRenderer RENDERER = new DdlRenderer();

	static Stream<Arguments> cases() {
		return Stream.of(14, 18)
			.flatMap((version) -> ComparisonCase.all()
				.filter((each) -> each.runsOn(version))
				.map((each) -> Arguments.of(version, each)));
	}

	@ParameterizedTest(name = "{0} {1}")
	@MethodSource("cases")
	void leadsToWhatIsWantedAndBack(int version, ComparisonCase example) throws SQLException {
		TestDatabase present = PostgresServer.createDatabase(version);
		TestDatabase wanted = PostgresServer.createDatabase(version);
		run(present, example.present());
		run(wanted, example.desired());
		Schema before = read(present);
		Schema desired = read(wanted);
		ComparisonSettings settings = example.adopted() ? ComparisonSettings.owning(Set.of())
				: ComparisonSettings.STRICT;
		Comparison comparison = SchemaComparator.compare(before, desired, settings);
		assertThat(describe(comparison)).isEqualTo(example.changes());
		comparison.changes().forEach((change) -> run(present, RENDERER.render(change)));
		Schema after = read(present);
		assertThat(describe(SchemaComparator.compare(after, desired, settings))).isEmpty();
		for (int index = comparison.changes().size() - 1; index >= 0; index--) {
			Change change = comparison.changes().get(index);
			RENDERER.renderReverse(change).ifPresent((statements) -> run(present, statements));
		}
		boolean reversible = comparison.changes().stream().allMatch((change) -> change.reverse().isPresent());
		if (reversible) {
			assertThat(describe(SchemaComparator.compare(read(present), before, ComparisonSettings.STRICT))).isEmpty();
		}
	}

	private static List<String> describe(Comparison comparison) {
		return comparison.changes()
			.stream()
			.flatMap((change) -> ChangeDescription.of(change).stream())
			.map(DetectedChange::description)
			.sorted()
			.toList();
	}

	private static Schema read(TestDatabase database) throws SQLException {
		try (Connection connection = database.dataSource().getConnection()) {
			return ExpressionCanonicalizer.canonicalize(connection, CatalogReader.read(connection));
		}
	}

	private static void run(TestDatabase database, String sql) {
		if (!sql.isBlank()) {
			run(database, List.of(sql));
		}
	}

	private static void run(TestDatabase database, List<String> statements) {
		try (Connection connection = database.dataSource().getConnection();
				Statement statement = connection.createStatement()) {
			for (String sql : statements) {
				statement.execute(sql);
			}
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex.getMessage() + " in " + statements, ex);
		}
	}

}
