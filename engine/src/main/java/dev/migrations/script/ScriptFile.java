package dev.migrations.script;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The content of a revision file and where it was found.
 *
 * @param location where it is, as a location
 * @param source where it is, for people
 * @param content the bytes
 */
record ScriptFile(String location, String source, byte[] content) {

	/**
	 * Decode the content: UTF-8, with or without a byte order mark, LF or CRLF.
	 * @return the text, without byte order mark and with LF only
	 * @throws CharacterCodingException if the content is not UTF-8
	 */
	String text() throws CharacterCodingException {
		String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(this.content)).toString();
		String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
		return unmarked.replace("\r\n", "\n");
	}

}
