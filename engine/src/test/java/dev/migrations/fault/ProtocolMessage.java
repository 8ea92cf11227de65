package dev.migrations.fault;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A message of PostgreSQL's protocol.
 *
 * @param type its first byte; 0 for those that begin a connection and have none
 * @param bytes all of it
 */
record ProtocolMessage(char type, byte[] bytes) {

	private static final int LENGTH_SIZE = 4;

	private static final int CONTENT = 5;

	/**
	 * Read a message without a type.
	 * @param input the client
	 * @return the message
	 * @throws IOException if the connection fails or ends
	 */
	static ProtocolMessage readFirst(DataInputStream input) throws IOException {
		return read((char) 0, 0, input);
	}

	static ProtocolMessage read(DataInputStream input) throws IOException {
		return read((char) input.readUnsignedByte(), 1, input);
	}

	private static ProtocolMessage read(char type, int typeSize, DataInputStream input) throws IOException {
		int length = input.readInt();
		ByteBuffer buffer = ByteBuffer.allocate(typeSize + length);
		if (typeSize > 0) {
			buffer.put((byte) type);
		}
		buffer.putInt(length);
		input.readFully(buffer.array(), typeSize + LENGTH_SIZE, length - LENGTH_SIZE);
		return new ProtocolMessage(type, buffer.array());
	}

	/**
	 * A number behind the length.
	 * @return the code of a message without a type, the process of {@code BackendKeyData}
	 */
	int number() {
		return ByteBuffer.wrap(this.bytes).getInt((this.type == 0) ? LENGTH_SIZE : LENGTH_SIZE + 1);
	}

	/**
	 * The name of a prepared statement that a message is about.
	 * @return the name in {@code Parse} and {@code Bind}, or nothing in others
	 */
	Optional<String> statement() {
		return switch (this.type) {
			case 'P' -> Optional.of(text(CONTENT));
			case 'B' -> Optional.of(text(end(CONTENT) + 1));
			default -> Optional.empty();
		};
	}

	/**
	 * The SQL that a message brings to the server.
	 * @return the text of a {@code Query} or {@code Parse}
	 */
	Optional<String> sql() {
		return switch (this.type) {
			case 'Q' -> Optional.of(text(CONTENT));
			case 'P' -> Optional.of(text(end(CONTENT) + 1));
			default -> Optional.empty();
		};
	}

	private String text(int start) {
		return new String(this.bytes, start, end(start) - start, StandardCharsets.UTF_8);
	}

	private int end(int start) {
		int end = start;
		while (this.bytes[end] != 0) {
			end++;
		}
		return end;
	}

	void write(OutputStream output) throws IOException {
		output.write(this.bytes);
	}

}
