package dev.migrations.autogenerate.jpa;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.relational.AuxiliaryDatabaseObject;
import org.hibernate.boot.model.relational.ContributableDatabaseObject;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.jspecify.annotations.Nullable;

/**
 * Records Hibernate's statements and what they are for. Hibernate asks whether to include
 * a table or sequence right before it writes the statements for it.
 */
final class StatementRecorder implements ContributableMatcher, ScriptTargetOutput {

	static final String DELIMITER = ";";

	private static final Pattern CREATE_SCHEMA = Pattern.compile("^create schema (?!if not exists )");

	private static final Pattern COMMENT = Pattern.compile("(comment on (?:table|column) .+? is ')(.*)'",
			Pattern.DOTALL);

	private final Set<String> ofNoTable = new HashSet<>();

	private final List<CreationStatement> statements = new ArrayList<>();

	private @Nullable ContributableDatabaseObject current;

	StatementRecorder(Metadata metadata, SqlStringGenerationContext context) {
		for (AuxiliaryDatabaseObject object : metadata.getDatabase().getAuxiliaryDatabaseObjects()) {
			this.ofNoTable.addAll(List.of(object.sqlCreateStrings(context)));
		}
		for (InitCommand command : metadata.getDatabase().getInitCommands()) {
			this.ofNoTable.addAll(List.of(command.initCommands()));
		}
	}

	@Override
	public boolean matches(ContributableDatabaseObject object) {
		this.current = object;
		return true;
	}

	@Override
	public void prepare() {
	}

	@Override
	public void accept(String command) {
		String sql = command.substring(0, command.length() - DELIMITER.length()).strip();
		this.statements.add(new CreationStatement(repair(sql), this.ofNoTable.contains(sql) ? null : this.current));
	}

	/*
	 * The default schema of the mappings may be one that is there, such as 'public', and
	 * Hibernate does not escape quotes in comments.
	 */
	private static String repair(String sql) {
		Matcher comment = COMMENT.matcher(sql);
		if (comment.matches() && comment.group(2).replace("''", "").contains("'")) {
			return comment.group(1) + comment.group(2).replace("'", "''") + "'";
		}
		return CREATE_SCHEMA.matcher(sql).replaceFirst("create schema if not exists ");
	}

	@Override
	public void release() {
	}

	List<CreationStatement> statements() {
		return List.copyOf(this.statements);
	}

}
