package dev.migrations.catalog;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.migrations.schema.Schema;
import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.StatementLog;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link CatalogReader}.
 */
class CatalogReaderIntegrationTests {

	@EachPostgresVersion
	void readsWhatRenderedChangesMake(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version)) {
			Schema schema = RichSchema.create();
			database.apply(RichSchema.changes(schema));
			assertThat(database.read()).isEqualTo(schema);
		}
	}

	@EachPostgresVersion
	void readsSchemaUnderAnotherSearchPath(int version) throws SQLException {
		try (CatalogDatabase database = CatalogDatabase.create(version)) {
			database.apply(RichSchema.changes(RichSchema.create()));
			database.execute("SET search_path = \"Shop\"");
			Schema schema = database.read();
			try (CatalogDatabase other = CatalogDatabase.create(version, "CREATE SCHEMA \"Shop\"",
					"SET search_path = \"Shop\"")) {
				other.apply(RichSchema.changes(
						new Schema(Set.of(), schema.tables(), schema.sequences(), schema.enumTypes(), schema.domains(),
								schema.compositeTypes(), schema.casts(), schema.relations(), schema.comments())));
				assertThat(other.read()).isEqualTo(schema);
			}
		}
	}

	@Test
	void asksAsManyQueriesHoweverManyTablesThereAre() throws SQLException {
		TestDatabase database = PostgresServer.createLoggingDatabase();
		List<Integer> counts = new ArrayList<>();
		for (int tables : List.of(1, 30)) {
			for (int i = 0; i < tables; i++) {
				database.execute("CREATE TABLE t%s_%s (id bigint PRIMARY KEY, n integer CHECK (n > 0) UNIQUE)"
					.formatted(tables, i));
			}
			StatementLog log = StatementLog.open(database);
			try (CatalogDatabase connected = new CatalogDatabase(database.dataSource().getConnection())) {
				connected.read();
			}
			counts.add(log.read().size());
		}
		assertThat(counts.get(1)).isEqualTo(counts.get(0)).isLessThan(20);
	}

}
