package dev.migrations.autoconfigure.commandline.command;

import java.util.List;
import java.util.Map;

import dev.migrations.autoconfigure.commandline.text.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a command has to say.
 *
 * @param lines the answer for people
 * @param script the answer for {@code psql} instead, to be printed as it is; or null
 * @param json the answer for programs
 * @param note a remark for people, which goes to standard error; or null
 * @param code how the command ended
 */
public record Answer(List<String> lines, @Nullable String script, Map<String, @Nullable Object> json,
		@Nullable String note, ExitCode code) {

	public Answer {
		lines = List.copyOf(lines);
	}

	static Answer of(List<String> lines, Map<String, @Nullable Object> json) {
		return new Answer(lines, null, json, null, ExitCode.DONE);
	}

	static Answer ofScript(String script) {
		return new Answer(List.of(), script, Json.object("sql", script), null, ExitCode.DONE);
	}

	Answer no(String note) {
		return new Answer(this.lines, this.script, this.json, note, ExitCode.NO);
	}

	Answer withNote(String note) {
		return new Answer(this.lines, this.script, this.json, note, this.code);
	}

}
