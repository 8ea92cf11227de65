package dev.migrations.autoconfigure.commandline.command;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What a command has to say.
 *
 * @param lines the answer for people
 * @param json the answer for programs
 * @param note a remark for people, which goes to standard error; or null
 * @param code how the command ended
 */
public record Answer(List<String> lines, Map<String, @Nullable Object> json, @Nullable String note, ExitCode code) {

	public Answer {
		lines = List.copyOf(lines);
	}

	static Answer of(List<String> lines, Map<String, @Nullable Object> json) {
		return new Answer(lines, json, null, ExitCode.DONE);
	}

	Answer no(String note) {
		return new Answer(this.lines, this.json, note, ExitCode.NO);
	}

	Answer withNote(String note) {
		return new Answer(this.lines, this.json, note, this.code);
	}

}
