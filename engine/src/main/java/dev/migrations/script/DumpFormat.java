package dev.migrations.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Tells the formats of {@code pg_dump} apart by how a file begins.
 */
final class DumpFormat {

	private static final int TAR_MAGIC = 257;

	private DumpFormat() {
	}

	/**
	 * Read a dump that is SQL.
	 * @param path the file
	 * @return its bytes
	 * @throws InvalidDumpException if the dump is in another format
	 * @throws IOException if it cannot be read
	 */
	static byte[] readPlain(Path path) throws IOException {
		if (Files.isDirectory(path)) {
			throw restore(path, "It is a directory.");
		}
		byte[] content = Files.readAllBytes(path);
		if (has(content, 0, "PGDMP")) {
			throw restore(path, "It is a dump in custom format.");
		}
		if (has(content, TAR_MAGIC, "ustar")) {
			throw restore(path, "It is a tar archive.");
		}
		if (begins(content, 0x1F, 0x8B)) {
			throw new InvalidDumpException(path, "It is compressed with gzip.",
					"Type 'gunzip < " + argument(path) + " > dump.sql' and name 'dump.sql'.");
		}
		if (begins(content, 0x28, 0xB5, 0x2F, 0xFD)) {
			throw new InvalidDumpException(path, "It is compressed with zstd.",
					"Type 'zstd -d < " + argument(path) + " > dump.sql' and name 'dump.sql'.");
		}
		if (begins(content, 0x04, 0x22, 0x4D, 0x18)) {
			throw new InvalidDumpException(path, "It is compressed with lz4.",
					"Type 'lz4 -d < " + argument(path) + " > dump.sql' and name 'dump.sql'.");
		}
		return content;
	}

	private static InvalidDumpException restore(Path path, String format) {
		return new InvalidDumpException(path, format,
				"Type 'pg_restore --schema-only --no-owner -f dump.sql " + argument(path) + "' and name 'dump.sql'.");
	}

	private static String argument(Path path) {
		String text = path.toString();
		return text.contains(" ") ? '"' + text + '"' : text;
	}

	private static boolean has(byte[] content, int offset, String text) {
		byte[] expected = text.getBytes(StandardCharsets.US_ASCII);
		if (content.length < offset + expected.length) {
			return false;
		}
		return new String(content, offset, expected.length, StandardCharsets.US_ASCII).equals(text);
	}

	private static boolean begins(byte[] content, int... bytes) {
		if (content.length < bytes.length) {
			return false;
		}
		for (int i = 0; i < bytes.length; i++) {
			if ((content[i] & 0xFF) != bytes[i]) {
				return false;
			}
		}
		return true;
	}

}
