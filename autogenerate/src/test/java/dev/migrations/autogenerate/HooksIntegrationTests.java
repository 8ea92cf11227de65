package dev.migrations.autogenerate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.migrations.diff.Change;
import dev.migrations.diff.CreateIndex;
import dev.migrations.diff.CreateTable;
import dev.migrations.diff.DropTable;
import dev.migrations.diff.ExecuteSql;
import dev.migrations.schema.Column;
import dev.migrations.schema.Index;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Applications decide what takes part and edit the changes.
 */
class HooksIntegrationTests {

	private static final String PERSON = "create table person (id bigint not null, name varchar(50), secret text, primary key (id))";

	private static final String INDEX = "create index ix_name on person (name)";

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION).model(PERSON, INDEX);
	}

	private void filter(ObjectFilter filter) {
		this.application.hooks(new AutogenerateHooks(List.of(filter), List.of()));
	}

	private void customize(ChangeCustomizer customizer) {
		this.application.hooks(new AutogenerateHooks(List.of(), List.of(customizer)));
	}

	@Test
	void leavesOutATable() {
		filter((object) -> !object.equals(SchemaObject.table(QualifiedName.of("pet"))));
		this.application.model(PERSON, INDEX, "create table pet (id bigint primary key)")
			.carryThrough("added table 'person'");
	}

	@Test
	void leavesOutATableThatItWouldDrop() {
		this.application.generate();
		filter((object) -> !object.equals(SchemaObject.table(QualifiedName.of("person"))));
		this.application.model();
		assertThat(this.application.changes()).isEmpty();
	}

	@Test
	void leavesOutAColumnOfANewTableAndOfAnOldOne() {
		filter((object) -> object.kind() != Kind.COLUMN || !"secret".equals(object.part()));
		assertThat(this.application.carryThrough("added table 'person'")).doesNotContain("secret");
		assertThat(this.application.changes()).isEmpty();
	}

	@Test
	void leavesOutAnIndexOfANewTableAndOfAnOldOne() {
		filter((object) -> object.kind() != Kind.INDEX);
		assertThat(this.application.carryThrough("added table 'person'")).doesNotContain("ix_name");
		assertThat(this.application.changes()).isEmpty();
	}

	@Test
	void takesChangesAway() {
		this.application.generate();
		customize((changes) -> changes.stream().filter((change) -> !(change instanceof DropTable)).toList());
		this.application.model();
		assertThat(this.application.changes()).isEmpty();
		this.application.model("create table pet (id bigint primary key)").generate();
		assertThat(this.application.changes()).isEmpty();
	}

	@Test
	void addsStatementsThatAreNotTheGenerators() {
		customize((changes) -> changes.isEmpty() ? changes
				: with(changes, new ExecuteSql("CREATE INDEX ix_extra ON person (secret)", "DROP INDEX ix_extra")));
		String text = this.application.carryThrough("added table 'person'",
				"statement 'CREATE INDEX ix_extra ON person (secret)'");
		assertThat(text).contains("CREATE INDEX ix_extra ON person (secret);").contains("DROP INDEX ix_extra;");
		this.application.hooks(AutogenerateHooks.NONE);
		assertThat(this.application.changes()).isEmpty();
		assertThat(this.application.check().leftAlone()).hasSize(1);
	}

	@Test
	void addsChangesThatAreNotTheGenerators() {
		customize((changes) -> changes.isEmpty() ? changes
				: with(changes, CreateIndex.of(QualifiedName.of("person"), Index.on("secret").named("ix_secret"))));
		this.application.carryThrough("added table 'person'", "added index 'person.ix_secret'");
		this.application.hooks(AutogenerateHooks.NONE);
		assertThat(this.application.changes()).isEmpty();
		this.application.model(PERSON).carryThrough("removed index 'person.ix_name'");
	}

	@Test
	void replacesChangesAndTheyStayAsTheyAre() {
		customize((changes) -> changes.stream().map(HooksIntegrationTests::audited).toList());
		assertThat(this.application.carryThrough("added table 'person'")).contains("created_at timestamptz");
		this.application.model();
		assertThat(this.application.changes()).isEmpty();
	}

	@Test
	void refusesChangesThatDoNotLeadToTheModel() {
		customize((changes) -> changes.stream().map(HooksIntegrationTests::shortened).toList());
		assertThatExceptionOfType(ProofFailedException.class).isThrownBy(this.application::generate)
			.withMessageContaining("varchar(50)")
			.withMessageContaining("ChangeCustomizer");
	}

	@Test
	void refusesStatementsThatFail() {
		customize((changes) -> with(changes, new ExecuteSql("CREATE INDEX ix_extra ON persons (secret)", null)));
		assertThatExceptionOfType(ProofFailedException.class).isThrownBy(this.application::generate)
			.withMessageContaining("relation \"persons\" does not exist")
			.withMessageContaining("ix_extra");
		assertThat(this.directory).isEmptyDirectory();
	}

	@Test
	void refusesAnOrderInWhichChangesFail() {
		this.application.model(PERSON, "create table pet (id bigint primary key, person_id bigint references person)");
		customize((changes) -> {
			List<Change> reversed = new ArrayList<>(changes);
			Collections.reverse(reversed);
			return reversed;
		});
		assertThatExceptionOfType(ProofFailedException.class).isThrownBy(this.application::generate)
			.withMessageContaining("does not exist");
	}

	@Test
	void keepsAnotherOrder() {
		this.application.model(PERSON, "create table pet (id bigint primary key)");
		customize((changes) -> {
			List<Change> reversed = new ArrayList<>(changes);
			Collections.reverse(reversed);
			return reversed;
		});
		assertThat(this.application.carryThrough("added table 'pet'", "added table 'person'"))
			.containsSubsequence("CREATE TABLE pet", "CREATE TABLE person", "DROP TABLE person", "DROP TABLE pet");
		this.application.hooks(AutogenerateHooks.NONE).model(PERSON).carryThrough("removed table 'pet'");
	}

	private static List<Change> with(List<Change> changes, Change further) {
		List<Change> all = new ArrayList<>(changes);
		all.add(further);
		return all;
	}

	private static Change audited(Change change) {
		return (change instanceof CreateTable create)
				? new CreateTable(create.table().with(Column.of("created_at", "timestamptz"))) : change;
	}

	private static Change shortened(Change change) {
		return (change instanceof CreateTable create) ? new CreateTable(create.table()
			.withColumns(create.table()
				.columns()
				.stream()
				.map((column) -> column.name().equals("name") ? Column.of("name", "varchar(20)") : column)
				.toList())) : change;
	}

}
