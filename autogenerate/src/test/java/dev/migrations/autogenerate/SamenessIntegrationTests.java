package dev.migrations.autogenerate;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.compare.LeftAlone;
import dev.migrations.diff.Difference;
import dev.migrations.test.EachPostgresVersion;
import dev.migrations.test.LogLines;
import dev.migrations.test.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is the same is the same, whatever types were left alone, in whatever order things
 * stand, and whatever names nobody chose.
 */
class SamenessIntegrationTests {

	@TempDir
	private Path directory;

	private ModeledApplication application;

	@BeforeEach
	void prepare() {
		this.application = new ModeledApplication(this.directory, PostgresServer.DEFAULT_VERSION);
	}

	static Stream<Arguments> leftAlone() {
		return Stream.of(
				Arguments.of("a list", "size text CHECK (size IN ('S', 'L'))",
						"size varchar(255) check ((size in ('S','L')))"),
				Arguments.of("a list of one", "size text CHECK (size IN ('S'))",
						"size varchar(255) check ((size in ('S')))"),
				Arguments.of("a condition", "name text, CONSTRAINT ck CHECK (name <> 'none')",
						"name varchar(255), constraint ck check (name <> 'none')"),
				Arguments.of("a quoted name", "\"Full Name\" text, CONSTRAINT ck CHECK (\"Full Name\" <> 'none')",
						"\"Full Name\" varchar(255), constraint ck check (\"Full Name\" <> 'none')"),
				Arguments.of("a default", "kind text DEFAULT 'big'", "kind varchar(255) default 'big'"),
				Arguments.of("an expression", "title text, loud text GENERATED ALWAYS AS (upper(title)) STORED",
						"title varchar(255), loud varchar(255) generated always as (upper(title)) stored"),
				Arguments.of("a domain", "mail mail CHECK (mail <> 'x'), other mail DEFAULT 'y@z'",
						"mail varchar(255) check (mail <> 'x'), other varchar(20) default 'y@z'"),
				Arguments.of("letters of any case", "mail citext CHECK (mail <> 'x'), other citext DEFAULT 'y'",
						"mail varchar(255) check (mail <> 'x'), other varchar(20) default 'y'"),
				Arguments.of("a longer one", "code varchar(300) CHECK (code <> 'x')",
						"code char(2) check (code <> 'x')"),
				Arguments.of("a larger number", "n bigint DEFAULT 5 CHECK (n BETWEEN 1 AND 9)",
						"n integer default 5 check (n between 1 and 9)"),
				Arguments.of("more digits", "n numeric DEFAULT 1.5 CHECK (n > 1.5 AND n < 9)",
						"n numeric(9,2) default 1.5 check (n > 1.5 and n < 9)"),
				Arguments.of("another collation", "name text COLLATE \"C\" CHECK (name > 'a')",
						"name varchar(255) check (name > 'a')"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("leftAlone")
	void readsExpressionsOverTheTypesThatAreLeftAlone(String name, String present, String wanted) {
		this.application.revision("h1", "CREATE EXTENSION citext; CREATE DOMAIN mail AS text; "
				+ "CREATE TABLE parcel (id bigint PRIMARY KEY, " + present + ");");
		this.application.model("create table parcel (id bigint not null, " + wanted + ", primary key (id))");
		assertThat(this.application.changes()).isEmpty();
		if (!name.equals("another collation")) {
			assertThat(this.application.check().leftAlone()).extracting(LeftAlone::reason)
				.contains(LeftAlone.Reason.WIDER_TYPE);
		}
	}

	@EachPostgresVersion
	void addsWhatIsMissingOverTheTypesThatAreLeftAlone(int version) {
		this.application = new ModeledApplication(this.directory, version);
		this.application.revision("h1", """
				CREATE TYPE mood AS ENUM ('OK', 'SAD');
				CREATE TABLE parcel (id bigint PRIMARY KEY, size text, title text, at timestamptz, mood mood);
				CREATE UNIQUE INDEX ix_size ON parcel (lower(size)) WHERE size <> '';
				""").settings((settings) -> Settings.ignoring(settings, Difference.TYPES));
		this.application
			.model("create table parcel (id bigint not null, size varchar(255) check ((size in ('S','L'))), "
					+ "title varchar(255) default 'x', at timestamp(6) default current_timestamp, "
					+ "mood varchar(255), loud text generated always as (upper(title)) stored, primary key (id), "
					+ "constraint ck check (title <> 'none' and mood <> 'OK'))",
					"create unique index ix_size on parcel (lower(size)) where size <> ''",
					"create index ix_title on parcel (lower(title)) where title <> ''")
			.carryThrough("added check constraint 'parcel.parcel_size_check'", "added check constraint 'parcel.ck'",
					"added column 'parcel.loud'", "changed default of 'parcel.title'", "changed default of 'parcel.at'",
					"added index 'parcel.ix_title'");
	}

	@Test
	void takesTheModelsTypeWhereItsStatementsAreRefusedWithTheOther() {
		this.application.revision("h1", "CREATE TABLE parcel (id bigint PRIMARY KEY, body json, name text, n int);")
			.settings((settings) -> Settings.ignoring(settings, Difference.TYPES));
		this.application
			.model("create table parcel (id bigint not null, body varchar(255) check (body <> ''), "
					+ "name varchar(255) check (name <> ''), n int, primary key (id))", "create index ix on parcel (n)")
			.carryThrough("added check constraint 'parcel.parcel_body_check'",
					"added check constraint 'parcel.parcel_name_check'", "added index 'parcel.ix'");
	}

	static Stream<Arguments> orders() {
		return Stream.of(Arguments.of("n >= 0 and n <= 1000", "n <= 1000 and n >= 0"),
				Arguments.of("(n>=0) and (n<=1000) and (m>0)", "(m>0) and ((n<=1000) and (n>=0))"),
				Arguments.of("n > 5 or (m > 0 and n > 1)", "(n > 1 and m > 0) or n > 5"),
				Arguments.of("n between 1 and 9 and m > 2", "m > 2 and n between 1 and 9"),
				Arguments.of("not (n > 5 or m > 5)", "not (m > 5 or n > 5)"),
				Arguments.of("coalesce(n > 1 and m > 1, n > 2 or m > 2)", "coalesce(m > 1 and n > 1, m > 2 or n > 2)"),
				Arguments.of("case when n > 1 and m > 1 then n > 2 or m > 2 else m > 3 end",
						"case when m > 1 and n > 1 then m > 2 or n > 2 else m > 3 end"),
				Arguments.of("t in ('a','b','c')", "t in ('c','a','b')"),
				Arguments.of("t not in ('a','b') and n in (1,2)", "n in (2,1) and t not in ('b','a')"),
				Arguments.of("t = 'x and y' or t = 'z'", "t = 'z' or t = 'x and y'"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("orders")
	void takesOperandsInAnyOrder(String one, String other) {
		this.application.model(ordered(one)).generate();
		assertThat(this.application.model(ordered(other)).changes()).isEmpty();
	}

	private static String[] ordered(String condition) {
		return new String[] {
				"create table t (id bigint not null, n integer, m integer, t varchar(9) check (" + condition
						+ "), b boolean generated always as (" + condition + ") stored, primary key (id))",
				"create index ix on t (n) where " + condition };
	}

	@Test
	void tellsConditionsThatDiffer() {
		this.application.model(ordered("n > 1 and (m > 1 or n > 5)")).generate();
		assertThat(this.application.model(ordered("(n > 1 and m > 1) or n > 5")).changes()).isNotEmpty();
		assertThat(this.application.model(ordered("n > 1 and (m > 5 or n > 1)")).changes()).isNotEmpty();
	}

	@Test
	void givesItsOwnKeysTheModelsOrder() {
		this.application.model(keys("a, b", "a, c"));
		this.application.generate();
		assertThat(this.application.model(keys("b, a", "c, a"))
			.carryThrough("removed primary key 't.t_pkey'", "added primary key 't.t_pkey'",
					"removed unique constraint 't.uq'", "added unique constraint 't.uq'", "removed foreign key 'r.fk'",
					"added foreign key 'r.fk'"))
			.contains("PRIMARY KEY (b, a)")
			.contains("UNIQUE (c, a)");
	}

	private static String[] keys(String primary, String unique) {
		return new String[] {
				"create table t (a int not null, b int not null, c int, primary key (" + primary
						+ "), constraint uq unique (" + unique + "))",
				"create table r (id int not null, a int, b int, primary key (id))",
				"alter table r add constraint fk foreign key (a, b) references t (a, b)" };
	}

	@Test
	void leavesTheOrderOfOtherKeys() {
		this.application.revision("h1", """
				CREATE TABLE t (a int, b int, c int, PRIMARY KEY (a, b), CONSTRAINT uq UNIQUE (a, c));
				CREATE TABLE r (id int PRIMARY KEY, a int, b int, CONSTRAINT fk FOREIGN KEY (a, b) REFERENCES t (a, b));
				""");
		this.application.model(keys("b, a", "c, a"));
		assertThat(this.application.changes()).isEmpty();
		assertThat(this.application.check().leftAlone()).extracting(LeftAlone::reason)
			.containsExactly(LeftAlone.Reason.OTHER_ORDER, LeftAlone.Reason.OTHER_ORDER);
	}

	@Test
	void ignoresNothingOfWhatIsNew() {
		this.application.revision("h1", "CREATE TABLE person (id bigint, age int);");
		this.application
			.settings((settings) -> Settings.ignoring(settings, Difference.PRIMARY_KEYS, Difference.UNIQUE_CONSTRAINTS,
					Difference.FOREIGN_KEYS, Difference.CHECK_CONSTRAINTS, Difference.ENUM_CHECKS, Difference.INDEXES,
					Difference.COMMENTS, Difference.NULLABILITY, Difference.DEFAULTS, Difference.TYPES,
					Difference.ENUM_TYPES, Difference.SEQUENCES, Difference.SCHEMAS, Difference.NAMES));
		this.application.model("create schema s", "create type s.mood as enum ('OK')", "create sequence s.numbers",
				"create table person (id bigint not null, age bigint default 1 check (age > 0), primary key (id))",
				"comment on table person is 'x'",
				"create table s.pet (id bigint default nextval('s.numbers') not null, code varchar(9) not null, "
						+ "kind varchar(9) check (kind in ('A')), mood s.mood, primary key (id), "
						+ "constraint uq unique (code))",
				"comment on column s.pet.code is 'y'", "create index ix on s.pet (kind)",
				"create table toy (id bigint not null, pet_id bigint, primary key (id))",
				"alter table toy add constraint fk foreign key (pet_id) references s.pet");
		assertThat(this.application.carryThrough("added schema 's'", "added enum type 's.mood'",
				"added sequence 's.numbers'", "added table 's.pet'", "added table 'toy'"))
			.contains("PRIMARY KEY (id)", "UNIQUE (code)", "CHECK (", "REFERENCES s.pet", "CREATE INDEX ix", "'y'");
	}

	@Test
	void renamesNothingThatNobodyNamed() {
		this.application.model("create table craft (id bigint not null, a int, b int, check (a > b), primary key (id))")
			.generate();
		assertThat(this.application
			.model("create table craft (id bigint not null, a int, b int, check (b > 2 * a), check (a > b), "
					+ "primary key (id))")
			.carryThrough("added check constraint 'craft.craft_check1'")).doesNotContain("RENAME");
	}

	@Test
	void writesConditionsAsTheModelDoes() {
		String table = "create table craft (id bigint not null, kind varchar(255) check ((kind in ('A','B'))), "
				+ "n int check (n>=0 and n<=9), primary key (id))";
		assertThat(this.application.model(table).carryThrough("added table 'craft'"))
			.contains("CHECK (kind in ('A','B'))")
			.contains("CHECK (n>=0 and n<=9)");
		String text = this.application.model(table.replace("'A','B'", "'A','B','C'"))
			.carryThrough("changed check constraint 'craft.craft_kind_check' (added value 'C')");
		assertThat(text).contains("ADD CONSTRAINT craft_kind_check CHECK (kind in ('A','B','C'))");
	}

	@Test
	void renamesForAChosenName() {
		this.application.model("create table craft (id bigint not null, a int, check (a > 0), primary key (id))")
			.generate();
		this.application
			.model("create table craft (id bigint not null, a int, constraint chosen check (a > 0), primary key (id))")
			.carryThrough("renamed constraint 'craft.craft_a_check' to 'chosen'");
	}

	@Test
	void hintsAtOneRenameForEachColumn() {
		this.application
			.revision("h1", "CREATE TABLE p (id int PRIMARY KEY, zip varchar(9), street varchar(9), city varchar(9));")
			.model("create table p (id int not null, addr_street varchar(9), addr_city varchar(9), "
					+ "addr_zip varchar(9), primary key (id))");
		assertThat(hints()).containsExactlyInAnyOrder("--rename-column p.street:addr_street",
				"--rename-column p.city:addr_city", "--rename-column p.zip:addr_zip");
	}

	@Test
	void hintsAtNothingThatCouldBeAnything() {
		this.application.revision("h1", "CREATE TABLE p (id int PRIMARY KEY, x varchar(9), y varchar(9));")
			.model("create table p (id int not null, town varchar(9), mail varchar(9), primary key (id))");
		assertThat(hints()).isEmpty();
	}

	private List<String> hints() {
		try (LogLines log = LogLines.of(Autogenerator.class)) {
			this.application.changes();
			return log.read()
				.stream()
				.filter((line) -> line.contains("looks like"))
				.map((line) -> line.substring(line.indexOf("--rename")))
				.toList();
		}
	}

}
