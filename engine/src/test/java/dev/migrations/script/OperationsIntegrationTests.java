package dev.migrations.script;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

import dev.migrations.diff.CreateIndex;
import dev.migrations.schema.CheckConstraint;
import dev.migrations.schema.Column;
import dev.migrations.schema.ForeignKey;
import dev.migrations.schema.Index;
import dev.migrations.schema.PrimaryKey;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Sequence;
import dev.migrations.schema.SequenceOptions;
import dev.migrations.schema.Table;
import dev.migrations.schema.UniqueConstraint;
import dev.migrations.test.CatalogText;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link Operations}: each step there, what the catalogs say, and back.
 */
class OperationsIntegrationTests {

	private final TestDatabase database = PostgresServer.createDatabase();

	@BeforeEach
	void createTables() {
		this.database.execute("CREATE TABLE city (id bigint PRIMARY KEY)");
		this.database.execute("CREATE TABLE person (id bigint, name varchar(50), age text DEFAULT '0', city bigint)");
	}

	@Test
	void createsAndDropsTable() {
		assertRoundTrip(
				(operations) -> operations.createTable(Table.of("pet")
					.with(Column.of("id", "bigint").asIdentity(), Column.of("city", "bigint").notNull(),
							Column.of("name", "text").withDefault("'Rex'").withCollation("C").withComment("Name"),
							Column.of("length", "integer").generatedAs("length(name)"))
					.with(PrimaryKey.on("id").named("pk_pet"), UniqueConstraint.on("name").named("uq_pet"),
							ForeignKey.on("city").references("city").named("fk_pet_city"))
					.with(Index.on("city").named("ix_pet_city"))
					.withComment("Pets")),
				(operations) -> operations.dropTable("pet"), "column public.pet.id bigint not null identity d",
				"column public.pet.name text collate \"C\" default 'Rex'::text",
				"column public.pet.length integer default length(name) generated s",
				"constraint public.pet.pk_pet PRIMARY KEY (id)",
				"constraint public.pet.fk_pet_city FOREIGN KEY (city) REFERENCES city(id)",
				"index public.ix_pet_city CREATE INDEX ix_pet_city ON public.pet USING btree (city)",
				"comment table pet Pets", "comment column name of table pet Name");
	}

	@Test
	void renamesTable() {
		assertRoundTrip((operations) -> operations.renameTable("person", "human"),
				(operations) -> operations.renameTable("human", "person"), "table public.human");
	}

	@Test
	void commentsOnTableAndColumn() {
		assertRoundTrip((operations) -> {
			operations.tableComment("person", "It's a \\ person\n-- 🙂");
			operations.columnComment("person", "name", "Name");
		}, (operations) -> {
			operations.tableComment("person", null);
			operations.columnComment("person", "name", null);
		}, "comment table person It's a \\ person\n-- 🙂", "comment column name of table person Name");
	}

	@Test
	void addsAndDropsColumn() {
		assertRoundTrip(
				(operations) -> operations.addColumn("person",
						Column.of("born", "date").notNull().withDefault("now()").withComment("Day")),
				(operations) -> operations.dropColumn("person", "born"),
				"column public.person.born date not null default now()", "comment column born of table person Day");
	}

	@Test
	void altersColumn() {
		this.database.execute("INSERT INTO person (age) VALUES ('7')");
		assertRoundTrip(
				(operations) -> operations.alterColumn("person", "age",
						(age) -> age.withType("integer", "age::integer").notNull().withDefault("1")),
				(operations) -> operations.alterColumn("person", "age",
						(age) -> age.withType("text").nullable().withDefault("'0'")),
				"column public.person.age integer not null default 1");
	}

	@Test
	void renamesColumn() {
		assertRoundTrip((operations) -> operations.renameColumn("person", "name", "full name"),
				(operations) -> operations.renameColumn("person", "full name", "name"),
				"column public.person.\"full name\" character varying(50)");
	}

	@Test
	void addsRenamesAndDropsConstraints() {
		assertRoundTrip((operations) -> {
			operations.addConstraint("person", UniqueConstraint.on("name").named("uq"));
			operations.addConstraint("person", ForeignKey.on("city").references("city", "id").named("fk"));
			operations.addConstraint("person", CheckConstraint.that("age <> ''").named("ck"));
			operations.renameConstraint("person", "ck", "ck_age");
		}, (operations) -> {
			operations.dropConstraint("person", "ck_age");
			operations.dropConstraint("person", "fk");
			operations.dropConstraint("person", "uq");
		}, "constraint public.person.uq UNIQUE (name)",
				"constraint public.person.fk FOREIGN KEY (city) REFERENCES city(id)",
				"constraint public.person.ck_age CHECK ((age <> ''::text))");
	}

	@Test
	void createsRenamesAndDropsIndex() {
		assertRoundTrip((operations) -> {
			operations.createIndex("person", Index.on("name").named("ix").unique().where("name IS NOT NULL"));
			operations.renameIndex("ix", "ix_name");
		}, (operations) -> operations.dropIndex("ix_name"),
				"index public.ix_name CREATE UNIQUE INDEX ix_name ON public.person USING btree (name)"
						+ " WHERE (name IS NOT NULL)");
	}

	@Test
	void createsAndDropsSequence() {
		SequenceOptions options = SequenceOptions.DEFAULTS.withStart(100).withIncrement(50);
		assertRoundTrip(
				(operations) -> operations
					.createSequence(Sequence.of("person_seq").withType("integer").withOptions(options)),
				(operations) -> operations.dropSequence("person_seq"),
				"sequence public.person_seq integer 100 50 1 2147483647 1 f");
	}

	@Test
	void worksInOtherSchema() {
		this.database.execute("CREATE SCHEMA \"Sh.op\"");
		assertRoundTrip((operations) -> {
			Operations shop = operations.inSchema("Sh.op");
			shop.createTable(Table.of("city").with(Column.of("id", "bigint")).with(PrimaryKey.on("id")));
			shop.createTable(Table.of("pet").with(Column.of("city", "bigint")));
			shop.addConstraint("pet", ForeignKey.on("city").references("city").named("near"));
			shop.addConstraint("pet",
					ForeignKey.on("city").references(QualifiedName.of("public", "city")).named("far"));
			shop.createIndex("pet", Index.on("city").named("ix"));
			shop.renameIndex("ix", "ix_pet");
		}, (operations) -> {
			Operations shop = operations.inSchema("Sh.op");
			shop.dropIndex("ix_pet");
			shop.dropTable("pet");
			shop.dropTable("city");
		}, "constraint \"Sh.op\".pet.near FOREIGN KEY (city) REFERENCES \"Sh.op\".city(id)",
				"constraint \"Sh.op\".pet.far FOREIGN KEY (city) REFERENCES city(id)",
				"index \"Sh.op\".ix_pet CREATE INDEX ix_pet ON \"Sh.op\".pet USING btree (city)");
	}

	@Test
	void takesNamesAsTheyAre() {
		String nasty = "Sel\"ect.;--'\\ Straße 🙂 $$";
		assertRoundTrip((operations) -> {
			operations.createTable(Table.of(nasty)
				.with(Column.of("order", "bigint"), Column.of(nasty, "text").withDefault("''").withComment(nasty))
				.with(PrimaryKey.on("order", nasty).named("PK " + nasty))
				.with(Index.on(nasty).named("IX " + nasty))
				.withComment(nasty));
			operations.alterColumn(nasty, nasty, (column) -> column.withType("varchar(9)"));
			operations.renameColumn(nasty, "order", "USER");
			operations.addConstraint(nasty, ForeignKey.on("USER").references("city").named("FK?"));
			operations.bulkInsert(nasty, List.of());
		}, (operations) -> {
			operations.dropConstraint(nasty, "FK?");
			operations.dropIndex("IX " + nasty);
			operations.dropTable(nasty);
		}, "comment table \"Sel\"\"ect.;--'\\ Straße 🙂 $$\" " + nasty,
				"column public.\"Sel\"\"ect.;--'\\ Straße 🙂 $$\".\"USER\" bigint not null");
	}

	@Test
	void executesStatementAsItIs() {
		run((operations) -> {
			operations.execute("INSERT INTO person (name) VALUES ('{d 2026-01-01} ? ;')");
			operations.execute("UPDATE person SET age = 1 WHERE '{\"a\": 1}'::jsonb ? 'a'");
		});
		assertThat(this.database.query("SELECT name || age FROM person")).containsExactly("{d 2026-01-01} ? ;1");
	}

	@Test
	void refusesSeveralStatements() {
		assertThatExceptionOfType(InvalidStatementException.class)
			.isThrownBy(() -> run((operations) -> operations.execute("DELETE FROM person; DROP TABLE person")))
			.withMessageContaining("Expected one statement but found 2");
		assertThat(this.database.query("SELECT 1 FROM pg_class WHERE relname = 'person'")).isNotEmpty();
	}

	@Test
	void offersClientOnSameConnection() {
		run((operations) -> {
			operations.addColumn("person", Column.of("state", "text"));
			operations.jdbcClient()
				.sql("INSERT INTO person (name, state) VALUES (:name, :state)")
				.param("name", "Ada")
				.param("state", "new")
				.update();
			assertThat(operations.jdbcClient().sql("SELECT state FROM person").query(String.class).list())
				.containsExactly("new");
		});
		assertThat(this.database.query("SELECT state FROM person")).containsExactly("new");
	}

	@Test
	void leavesTransactionToCaller() throws SQLException {
		try (Connection connection = this.database.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			Operations.on(connection).dropTable("person");
			assertThat(connection.isClosed()).isFalse();
			connection.rollback();
		}
		assertThat(this.database.query("SELECT 1 FROM pg_class WHERE relname = 'person'")).isNotEmpty();
	}

	@Test
	void reportsWhatPostgresRefuses() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> run((operations) -> operations.dropTable("Person")))
			.withMessageContaining("DROP TABLE \"Person\"")
			.havingRootCause()
			.withMessageContaining("table \"Person\" does not exist");
	}

	@Test
	void createsIndexConcurrentlyOutsideTransaction() throws SQLException {
		CreateIndex change = CreateIndex.of(QualifiedName.of("person"), Index.on("name").named("ix")).concurrently();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> run((operations) -> operations.apply(change)))
			.withMessageContaining("cannot run inside a transaction block");
		try (Connection connection = this.database.dataSource().getConnection()) {
			Operations operations = Operations.on(connection);
			operations.apply(change);
			assertThat(CatalogText.read(this.database)).anyMatch((line) -> line.startsWith("index public.ix "));
			operations.apply(change.reverse().orElseThrow());
			assertThat(CatalogText.read(this.database)).noneMatch((line) -> line.startsWith("index public.ix "));
		}
	}

	private void assertRoundTrip(Consumer<Operations> upgrade, Consumer<Operations> downgrade, String... expected) {
		List<String> before = CatalogText.read(this.database);
		run(upgrade);
		List<String> added = new ArrayList<>(CatalogText.read(this.database));
		added.removeAll(before);
		assertThat(added).contains(expected);
		run(downgrade);
		assertThat(CatalogText.read(this.database)).isEqualTo(before);
	}

	private void run(Consumer<Operations> revision) {
		try (Connection connection = this.database.dataSource().getConnection()) {
			connection.setAutoCommit(false);
			revision.accept(Operations.on(connection));
			connection.commit();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
