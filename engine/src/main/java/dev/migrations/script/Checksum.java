package dev.migrations.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import dev.migrations.sql.SqlStatement;

/**
 * The checksum of a revision's upgrade: {@code v1:} and SHA-256 over the canonical form
 * of each statement, each ended by a semicolon and a line feed. Comments and white space
 * outside literals do not count.
 */
public final class Checksum {

	private static final byte[] END_OF_STATEMENT = ";\n".getBytes(StandardCharsets.UTF_8);

	private static final int GENERATED_DIGITS = 8;

	private Checksum() {
	}

	/**
	 * Compute the checksum.
	 * @param statements the statements in order
	 * @return the checksum with its version
	 */
	public static String of(List<ScriptStatement> statements) {
		return "v1:" + hex(statements.stream().map(ScriptStatement::sql));
	}

	/**
	 * Compute the checksum of one statement.
	 * @param statement the statement
	 * @return the checksum with its version
	 */
	public static String of(ScriptStatement statement) {
		return of(List.of(statement));
	}

	/**
	 * Compute by what a header tells one of the statements that a generator wrote.
	 * @param statement the statement
	 * @return eight hexadecimal digits
	 */
	public static String ofGenerated(SqlStatement statement) {
		return hex(Stream.of(statement)).substring(0, GENERATED_DIGITS);
	}

	private static String hex(Stream<SqlStatement> statements) {
		MessageDigest digest = sha256();
		statements.forEach((statement) -> {
			digest.update(statement.canonical().getBytes(StandardCharsets.UTF_8));
			digest.update(END_OF_STATEMENT);
		});
		return HexFormat.of().formatHex(digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

}
