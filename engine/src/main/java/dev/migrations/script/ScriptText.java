package dev.migrations.script;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes revision files: UTF-8, with or without a byte order mark, LF or CR LF.
 */
final class ScriptText {

	private final byte[] content;

	private final ProblemCollector problems;

	private ScriptText(byte[] content, ProblemCollector problems) {
		this.content = content;
		this.problems = problems;
	}

	/**
	 * Decode a file.
	 * @param content its bytes
	 * @param problems where mistakes go
	 * @return the text, without byte order mark and with LF only; empty when it is none
	 */
	static Optional<String> decode(byte[] content, ProblemCollector problems) {
		return new ScriptText(content, problems).decode();
	}

	private Optional<String> decode() {
		if (beginsWith(0xFF, 0xFE) || beginsWith(0xFE, 0xFF)) {
			return refuse(1, "The file is UTF-16, not UTF-8.");
		}
		CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
		ByteBuffer bytes = ByteBuffer.wrap(this.content);
		CharBuffer characters = CharBuffer.allocate(this.content.length);
		if (decoder.decode(bytes, characters, true).isError()) {
			return refuse(lineAt(bytes.position()), "The file is not UTF-8.");
		}
		return check(characters.flip().toString());
	}

	private Optional<String> check(String text) {
		int start = text.startsWith("\uFEFF") ? 1 : 0;
		String unmarked = text.substring(start).replace("\r\n", "\n");
		int nul = unmarked.indexOf('\0');
		if (nul >= 0) {
			int line = 1 + (int) unmarked.substring(0, nul).chars().filter((character) -> character == '\n').count();
			return refuse(line, "There is a NUL character, which no SQL can contain.");
		}
		if (unmarked.indexOf('\r') >= 0 && unmarked.indexOf('\n') < 0) {
			return refuse(1, "The lines end with CR alone.");
		}
		return Optional.of(unmarked);
	}

	private Optional<String> refuse(int line, String message) {
		this.problems.add(line, message, "Save it as text in UTF-8, with lines that end with LF or CR LF.");
		return Optional.empty();
	}

	private boolean beginsWith(int first, int second) {
		return this.content.length > 1 && (this.content[0] & 0xFF) == first && (this.content[1] & 0xFF) == second;
	}

	private int lineAt(int position) {
		int line = 1;
		for (int i = 0; i < position; i++) {
			line += (this.content[i] == '\n') ? 1 : 0;
		}
		return line;
	}

}
