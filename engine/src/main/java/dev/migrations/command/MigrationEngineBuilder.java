package dev.migrations.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import javax.sql.DataSource;

import dev.migrations.MigrationRefusedException;
import dev.migrations.lock.LockMode;
import dev.migrations.run.DdlSettings;
import dev.migrations.run.MigrationListener;
import dev.migrations.run.RunSettings;
import dev.migrations.run.TransactionMode;
import dev.migrations.script.ScriptDirectory;
import dev.migrations.script.ScriptSettings;
import dev.migrations.session.Passwords;
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

	private @Nullable DataSource unpooled;

	private Passwords passwords = Passwords.NONE;

	private String target = "heads";

	private final List<MigrationListener> listeners = new ArrayList<>();

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
		this.settings = this.settings.with(transaction);
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
		this.settings = this.settings.with(this.settings.lockMode(), lockTimeout);
		return this;
	}

	/**
	 * How a migrator keeps out others. Default {@link LockMode#AUTO}.
	 * @param lockMode the kind of lock
	 * @return this builder
	 */
	public MigrationEngineBuilder lockMode(LockMode lockMode) {
		this.settings = this.settings.with(lockMode, this.settings.lockTimeout());
		return this;
	}

	/**
	 * Where connections come from that a run may need besides its own, for a lock that
	 * works through a connection pooler and to see who is in its way. Default: the URL,
	 * the user and the password of the data source's own connections, outside any pool;
	 * where no password is known, the data source itself.
	 * @param unpooled a data source that is no pool, or one with connections to spare
	 * @return this builder
	 */
	public MigrationEngineBuilder unpooled(@Nullable DataSource unpooled) {
		this.unpooled = unpooled;
		return this;
	}

	/**
	 * What to try as passwords of such connections when the data source is wrapped and
	 * tells none. Default none.
	 * @param passwords tells passwords by user
	 * @return this builder
	 */
	public MigrationEngineBuilder passwords(Passwords passwords) {
		this.passwords = passwords;
		return this;
	}

	/**
	 * How long a statement may wait for a table lock, during which everybody behind it
	 * waits, too. Default five seconds.
	 * @param lockTimeout the longest wait; 0 for ever
	 * @return this builder
	 */
	public MigrationEngineBuilder ddlLockTimeout(Duration lockTimeout) {
		this.settings = this.settings.with(new DdlSettings(lockTimeout, this.settings.ddl().retries()));
		return this;
	}

	/**
	 * How often to try again after such a wait. Default 10.
	 * @param retries the number of further tries
	 * @return this builder
	 */
	public MigrationEngineBuilder ddlRetries(int retries) {
		this.settings = this.settings.with(new DdlSettings(this.settings.ddl().lockTimeout(), retries));
		return this;
	}

	/**
	 * The role to take with {@code SET ROLE}, which then owns what revisions create.
	 * Default: the user's own.
	 * @param role the role, or null for the default
	 * @return this builder
	 */
	public MigrationEngineBuilder role(@Nullable String role) {
		this.settings = this.settings.withRole(role);
		return this;
	}

	/**
	 * Who is told of each step of a run, besides those that are told already. Default
	 * nobody.
	 * @param listener one more listener, told after the others
	 * @return this builder
	 */
	public MigrationEngineBuilder listener(MigrationListener listener) {
		this.listeners.add(listener);
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
	 * @throws MigrationRefusedException if the engine's own tables cannot have their
	 * names
	 */
	public MigrationEngine build() {
		ScriptSettings scriptSettings = new ScriptSettings(this.locations, this.packages, this.placeholders,
				this.resourceLoader);
		Supplier<ScriptDirectory> scripts = SingletonSupplier.of(() -> ScriptDirectory.load(scriptSettings));
		EngineSettings engineSettings = new EngineSettings(scripts, this.names, this.settings,
				MigrationListener.all(this.listeners), this.target, this.onChecksumMismatch);
		EngineProblem.InvalidTableName.check(this.names);
		RequiredRights rights = new RequiredRights(this.names, this.settings.role());
		return new DefaultMigrationEngine(new Database(this.dataSource, this.unpooled, this.passwords, rights),
				engineSettings);
	}

}
