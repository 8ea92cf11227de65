package dev.migrations.autogenerate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.migrations.command.MigrationEngine;
import dev.migrations.command.NewRevision;
import dev.migrations.command.RevisionAuthor;
import dev.migrations.diff.DetectedChange;
import dev.migrations.scratch.ScratchSettings;
import dev.migrations.script.ScriptSettings;
import dev.migrations.session.ServerAccess;
import dev.migrations.sql.Placeholders;
import dev.migrations.store.TableNames;
import dev.migrations.test.CatalogText;
import dev.migrations.test.DriverModes;
import dev.migrations.test.PostgresServer;
import dev.migrations.test.ScriptFolder;
import dev.migrations.test.TestDatabase;

import org.springframework.core.io.DefaultResourceLoader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * An application whose model is plain SQL, with its revision files and its database.
 */
final class ModeledApplication {

	private final ScriptFolder folder;

	private final TestDatabase database;

	private final Map<String, String> placeholders = new LinkedHashMap<>();

	private Model model = new Model(List.of(), Set.of());

	private AutogenerateSettings settings;

	private AutogenerateHooks hooks = AutogenerateHooks.NONE;

	private AutogenerateRequest request = AutogenerateRequest.DEFAULT;

	private TableNames own = TableNames.DEFAULT;

	private List<String> postWrite = List.of();

	private String driverMode = "ApplicationName=tests";

	private int generated;

	ModeledApplication(Path directory, int version) {
		this(directory, PostgresServer.createDatabase(version));
	}

	ModeledApplication(Path directory, TestDatabase database) {
		this.folder = new ScriptFolder(directory);
		this.database = database;
		AutogenerateSettings defaults = AutogenerateSettings.DEFAULT;
		this.settings = new AutogenerateSettings(defaults.schemas(), defaults.excludeTables(), defaults.drops(),
				defaults.ignored(), defaults.naming(), new ScratchSettings(this.database.url(), "postgres", null));
	}

	ModeledApplication model(String... statements) {
		return model(new Model(Stream.of(statements).map(ModelStatement::of).toList(), Set.of()));
	}

	ModeledApplication model(Model model) {
		this.model = model;
		return this;
	}

	ModeledApplication settings(UnaryOperator<AutogenerateSettings> change) {
		this.settings = change.apply(this.settings);
		return this;
	}

	ModeledApplication hooks(AutogenerateHooks hooks) {
		this.hooks = hooks;
		return this;
	}

	ModeledApplication request(AutogenerateRequest request) {
		this.request = request;
		return this;
	}

	ModeledApplication against(Against against) {
		return request(new AutogenerateRequest(against, false, false, List.of()));
	}

	ModeledApplication renaming(Rename... renames) {
		return request(new AutogenerateRequest(Against.REVISIONS, false, false, List.of(renames)));
	}

	ModeledApplication lenient() {
		return request(new AutogenerateRequest(Against.REVISIONS, true, false, List.of()));
	}

	/**
	 * Talk to the server in a certain way.
	 * @param mode parameters of a JDBC URL
	 * @return this application
	 */
	ModeledApplication driverMode(String mode) {
		this.driverMode = mode;
		return settings((settings) -> new AutogenerateSettings(settings.schemas(), settings.excludeTables(),
				settings.drops(), settings.ignored(), settings.naming(),
				new ScratchSettings(this.database.url() + "?" + mode, "postgres", null)));
	}

	ModeledApplication own(TableNames own) {
		this.own = own;
		return this;
	}

	ModeledApplication postWrite(String... commands) {
		this.postWrite = List.of(commands);
		return this;
	}

	ModeledApplication placeholder(String name, String value) {
		this.placeholders.put(name, value);
		return this;
	}

	/**
	 * Write a revision by hand.
	 * @param revision {@code id} or {@code id <- down, down}
	 * @param upgrade the SQL of the upgrade
	 * @return this application
	 */
	ModeledApplication revision(String revision, String upgrade) {
		this.folder.revision(revision, upgrade, null);
		return this;
	}

	/**
	 * Generate a revision with the next of the ids g1, g2, ...
	 * @return the text of the file
	 */
	String generate() {
		GeneratedRevision revision = generate(NewRevision.of("generated").withRevId("g" + (this.generated + 1)));
		assertThat(revision.written()).as("a revision").isNotNull();
		this.generated++;
		return text(revision);
	}

	GeneratedRevision generate(NewRevision request) {
		return generator().write(author(), request, this.request);
	}

	Generation check() {
		return generator().check(author().scripts(), this.request);
	}

	/**
	 * Find out what there is to do.
	 * @return the changes in words
	 */
	List<String> changes() {
		return words(check());
	}

	static List<String> words(Generation generation) {
		return generation.changes().stream().map(DetectedChange::description).toList();
	}

	static String text(GeneratedRevision revision) {
		try {
			return Files.readString(revision.written().path());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Generate a revision and carry it through: it upgrades the database, nothing is left
	 * to do, and it leads back to what was there.
	 * @param changes the changes in words, in any order
	 * @return the text of the file
	 */
	String carryThrough(String... changes) {
		upgrade();
		List<String> before = catalog();
		this.generated++;
		GeneratedRevision revision = generate(NewRevision.of("generated").withRevId("g" + this.generated));
		assertThat(words(revision.generation())).containsExactlyInAnyOrder(changes);
		assertThat(revision.written()).isNotNull();
		upgrade();
		request(new AutogenerateRequest(this.request.against(), this.request.lenient(), this.request.replayJava(),
				List.of()));
		int files = files();
		GeneratedRevision second = generate(NewRevision.of("nothing"));
		assertThat(words(second.generation())).isEmpty();
		assertThat(second.written()).isNull();
		assertThat(files()).isEqualTo(files);
		String text = text(revision);
		if (!text.contains("Cannot be undone")) {
			engine().downgrade("-1");
			assertThat(catalog()).isEqualTo(before);
			upgrade();
		}
		return text;
	}

	private int files() {
		try (Stream<Path> files = Files.list(this.folder.directory())) {
			return (int) files.count();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	List<String> catalog() {
		return CatalogText.read(this.database).stream().filter((line) -> !line.contains("migrations_")).toList();
	}

	void upgrade() {
		engine().upgrade();
	}

	MigrationEngine engine() {
		return this.folder.engine(DriverModes.dataSource(this.database, this.driverMode))
			.placeholders(this.placeholders)
			.schema(this.own.schema())
			.versionTable(this.own.version())
			.historyTable(this.own.history())
			.build();
	}

	RevisionAuthor author() {
		ScriptSettings scripts = new ScriptSettings(List.of(this.folder.location()), List.of(), this.placeholders,
				new DefaultResourceLoader());
		return RevisionAuthor.builder(scripts).directory(this.folder.directory()).postWrite(this.postWrite).build();
	}

	Autogenerator generator() {
		return new Autogenerator((version) -> this.model, this.settings, this.own, Placeholders.of(this.placeholders),
				this.hooks, ServerAccess.of(DriverModes.dataSource(this.database, this.driverMode)));
	}

	ScriptFolder folder() {
		return this.folder;
	}

	TestDatabase database() {
		return this.database;
	}

}
