package dev.migrations.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrations.run.MigrationListener;
import dev.migrations.run.RunSettings;
import dev.migrations.run.TransactionMode;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptSettings;
import dev.migrations.store.TableNames;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.function.SingletonSupplier;

/**
 * Configures a {@link MigrationEngine}.
 */
public final class MigrationEngineBuilder {

	private final DataSource dataSource;

	private List<String> locations = List.of(ScriptSettings.DEFAULT_LOCATION);

	private List<String> packages = List.of();

	private Map<String, String> placeholders = Map.of();

	private ResourceLoader resourceLoader = new DefaultResourceLoader();

	private TableNames names = TableNames.DEFAULT;

	private RunSettings settings = RunSettings.DEFAULT;

	private String target = "heads";

	private MigrationListener listener = MigrationListener.NONE;

	private Reaction onChecksumMismatch = Reaction.WARN;

	MigrationEngineBuilder(DataSource dataSource) {
		this.dataSource = dataSource;
	}

	/**
	 * Where revision files are: {@code classpath:} and {@code file:} locations, searched
	 * recursively. Default {@code classpath:db/migrations}.
	 * @param locations the locations
	 * @return this builder
	 */
	public MigrationEngineBuilder locations(List<String> locations) {
		this.locations = List.copyOf(locations);
		return this;
	}

	/**
	 * Where Java revisions are. Default none.
	 * @param packages the packages, searched recursively
	 * @return this builder
	 */
	public MigrationEngineBuilder packages(List<String> packages) {
		this.packages = List.copyOf(packages);
		return this;
	}

	/**
	 * What loads locations and packages. Default: the thread's context class loader.
	 * @param resourceLoader the resource loader
	 * @return this builder
	 */
	public MigrationEngineBuilder resourceLoader(ResourceLoader resourceLoader) {
		this.resourceLoader = resourceLoader;
		return this;
	}

	/**
	 * The values of <code>${name}</code> placeholders. Default none.
	 * @param placeholders values by name
	 * @return this builder
	 */
	public MigrationEngineBuilder placeholders(Map<String, String> placeholders) {
		this.placeholders = Map.copyOf(placeholders);
		return this;
	}

	/**
	 * The schema of the engine's own tables. Default: the first of the search path.
	 * @param schema the schema, or null for the default
	 * @return this builder
	 */
	public MigrationEngineBuilder schema(@Nullable String schema) {
		this.names = new TableNames(schema, this.names.version(), this.names.history());
		return this;
	}

	/**
	 * The version table's name. Default {@code migrations_version}.
	 * @param versionTable the name
	 * @return this builder
	 */
	public MigrationEngineBuilder versionTable(String versionTable) {
		this.names = new TableNames(this.names.schema(), versionTable, this.names.history());
		return this;
	}

	/**
	 * The history table's name. Default {@code migrations_history}.
	 * @param historyTable the name
	 * @return this builder
	 */
	public MigrationEngineBuilder historyTable(String historyTable) {
		this.names = new TableNames(this.names.schema(), this.names.version(), historyTable);
		return this;
	}

	/**
	 * How many revisions share a transaction. Default
	 * {@link TransactionMode#PER_REVISION}.
	 * @param transaction the mode
	 * @return this builder
	 */
	public MigrationEngineBuilder transaction(TransactionMode transaction) {
		this.settings = new RunSettings(transaction, this.settings.lockTimeout());
		return this;
	}

	/**
	 * What {@link MigrationEngine#upgrade()} upgrades to. Default {@code heads}.
	 * @param target a revision identifier
	 * @return this builder
	 */
	public MigrationEngineBuilder target(String target) {
		this.target = target;
		return this;
	}

	/**
	 * How long to wait while another process migrates the same schema. Default five
	 * minutes.
	 * @param lockTimeout the longest wait
	 * @return this builder
	 */
	public MigrationEngineBuilder lockTimeout(Duration lockTimeout) {
		this.settings = new RunSettings(this.settings.transaction(), lockTimeout);
		return this;
	}

	/**
	 * Who is told of each step of a run. Default nobody.
	 * @param listener the listener
	 * @return this builder
	 */
	public MigrationEngineBuilder listener(MigrationListener listener) {
		this.listener = listener;
		return this;
	}

	/**
	 * What upgrade and downgrade do when the file of an applied revision has changed.
	 * Default {@link Reaction#WARN}; {@link Reaction#FAIL} throws a
	 * {@link ChecksumMismatchException} before anything is run.
	 * @param reaction the reaction
	 * @return this builder
	 */
	public MigrationEngineBuilder onChecksumMismatch(Reaction reaction) {
		this.onChecksumMismatch = reaction;
		return this;
	}

	/**
	 * Build the engine. Reads nothing and opens no connection.
	 * @return the engine
	 */
	public MigrationEngine build() {
		ScriptSettings scriptSettings = new ScriptSettings(this.locations, this.packages, this.placeholders,
				this.resourceLoader);
		Supplier<ScriptDirectory> scripts = SingletonSupplier.of(() -> ScriptDirectory.load(scriptSettings));
		EngineSettings engineSettings = new EngineSettings(scripts, this.names, this.settings, this.listener,
				this.target, this.onChecksumMismatch);
		return new DefaultMigrationEngine(new Database(this.dataSource), engineSettings);
	}

}
