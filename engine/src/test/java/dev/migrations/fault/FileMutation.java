package dev.migrations.fault;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * Damages a revision file as editors, merges, disks and attackers do; a seed gives the
 * same damage each time.
 */
final class FileMutation {

	private static final List<String> PIECES = List.of("'", "\"", "$$", "$a$", "/*", "*/", "--", ";", "(", ")", "\\",
			"\0", "\uFEFF", "\r", "\r\n", "\n", "-- migrations:upgrade\n", "-- migrations:downgrade\n",
			"-- migrations:autocommit\n", "-- migrations:upgrad", "-- Migrations: UPGRADE\n", "--migrations:upgrade",
			"-- revision: zz\n", "-- down-revision: zz\n", "-- down_revision: a1\n", "-- depends-on: ,,,\n",
			"-- branch-labels: heads\n", "-- created: yesterday\n", "-- message:\n", "-- generated: 1,2\n", "${x}",
			"$${", "${", "BEGIN;", "COMMIT;", "COPY t FROM STDIN;\n", "\\.\n", "BEGIN ATOMIC", "E'\\", "U&'", "\u2028",
			"<<<<<<< HEAD\n", "=======\n", ">>>>>>> branch\n", "DISCARD ALL;", "é", "\uD83D\uDE00");

	private final Random random;

	FileMutation(long seed) {
		this.random = new Random(seed);
	}

	byte[] apply(byte[] file) {
		byte[] mutated = file;
		for (int i = this.random.nextInt(4); i >= 0; i--) {
			mutated = once(mutated);
		}
		return mutated;
	}

	private byte[] once(byte[] file) {
		int from = this.random.nextInt(file.length + 1);
		int to = from + this.random.nextInt(file.length - from + 1);
		return switch (this.random.nextInt(10)) {
			case 0 -> Arrays.copyOf(file, from);
			case 1 -> join(file, from, from, randomBytes());
			case 2 -> join(file, from, to, new byte[0]);
			case 3 -> join(file, from, from, Arrays.copyOfRange(file, from, to));
			case 4 -> flip(file, from);
			case 5 -> text(file).replace('\n', '\r').getBytes(StandardCharsets.UTF_8);
			case 6 -> text(file).getBytes(charset());
			case 7 -> join(file, from, Math.min(file.length, from + 8), randomBytes());
			default -> join(file, from, from, piece());
		};
	}

	private byte[] piece() {
		return PIECES.get(this.random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
	}

	private byte[] randomBytes() {
		byte[] bytes = new byte[this.random.nextInt(40)];
		this.random.nextBytes(bytes);
		return bytes;
	}

	private Charset charset() {
		List<Charset> charsets = List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE,
				StandardCharsets.ISO_8859_1, Charset.forName("windows-1252"), Charset.forName("UTF-32"));
		return charsets.get(this.random.nextInt(charsets.size()));
	}

	private byte[] flip(byte[] file, int index) {
		byte[] flipped = file.clone();
		if (index < file.length) {
			flipped[index] ^= (byte) (1 << this.random.nextInt(8));
		}
		return flipped;
	}

	private static String text(byte[] file) {
		return new String(file, StandardCharsets.UTF_8);
	}

	private static byte[] join(byte[] file, int from, int to, byte[] between) {
		ByteArrayOutputStream joined = new ByteArrayOutputStream();
		joined.write(file, 0, from);
		joined.writeBytes(between);
		joined.write(file, to, file.length - to);
		return joined.toByteArray();
	}

}
