package dev.migrations.scratch;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a scratch database: a prefix and a number of twelve hexadecimal digits, on
 * which the advisory lock is. Advisory locks are known in one database only; the first
 * four digits tell which.
 *
 * @param number the number, of 48 bits
 */
record ScratchName(long number) {

	private static final int DIGITS = 12;

	private static final Pattern PATTERN = Pattern.compile("migrations_scratch_([0-9a-f]{12})");

	/**
	 * Make a name.
	 * @param holder the oid of the database in which the lock is
	 * @param random any number
	 * @return the name
	 */
	static ScratchName of(long holder, int random) {
		return new ScratchName((holder & 0xFFFF) << Integer.SIZE | Integer.toUnsignedLong(random));
	}

	/**
	 * Read the name of a database.
	 * @param name the name
	 * @param holder the oid of the database in which its lock would be
	 * @return the name, or empty where it is not one of that database's
	 */
	static Optional<ScratchName> parse(String name, long holder) {
		Matcher matcher = PATTERN.matcher(name);
		if (!matcher.matches()) {
			return Optional.empty();
		}
		ScratchName parsed = new ScratchName(Long.parseLong(matcher.group(1), 16));
		return (parsed.number >>> Integer.SIZE == (holder & 0xFFFF)) ? Optional.of(parsed) : Optional.empty();
	}

	@Override
	public String toString() {
		return "migrations_scratch_" + HexFormat.of().toHexDigits(this.number, DIGITS);
	}

}
