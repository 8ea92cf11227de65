package dev.migrations.sql;

import java.util.regex.Pattern;

/**
 * What a statement is about, as far as it matters to where it can run. The first that
 * fits counts.
 */
public enum SqlSubject {

	/**
	 * What databases share: roles and their membership, databases, tablespaces,
	 * subscriptions, the configuration. An anonymous block counts that mentions such a
	 * statement.
	 */
	CLUSTER("(CREATE|ALTER|DROP) (ROLE|USER(?! MAPPING)|GROUP|DATABASE|TABLESPACE|SUBSCRIPTION)", "ALTER SYSTEM",
			"CHECKPOINT", "(DROP|REASSIGN) OWNED",
			"(COMMENT|SECURITY LABEL.*) ON (ROLE|DATABASE|TABLESPACE|SUBSCRIPTION)", "(GRANT|REVOKE)(?!.* ON )",
			"(GRANT|REVOKE) .* ON (DATABASE|TABLESPACE|PARAMETER)") {

		@Override
		boolean fits(String shape, String statement) {
			return super.fits(shape, statement) || (shape.startsWith("DO ") && MENTION.matcher(statement).find());
		}

	},

	/** The role with whose rights the session works. */
	SESSION_ROLE("SET( SESSION| LOCAL)? (ROLE|SESSION AUTHORIZATION)"),

	/** Who owns an object or may do what with it. */
	PRIVILEGES("GRANT|REVOKE", "ALTER DEFAULT PRIVILEGES", "(CREATE|ALTER) POLICY", "SECURITY LABEL",
			"ALTER (?!.* RENAME )[^,()]*(\\([^()]*\\) [^,()]*)?OWNER TO \\S+(?= $)"),

	/** An extension. */
	EXTENSION("(CREATE|ALTER|DROP|COMMENT ON) EXTENSION"),

	/** A new schema. */
	SCHEMA("CREATE SCHEMA"),

	/** Anything else. */
	OTHER;

	private static final Pattern MENTION = Pattern.compile("(?i)\\b((CREATE|ALTER|DROP)\\s+"
			+ "(ROLE|USER(?!\\s+MAPPING)|GROUP|DATABASE|TABLESPACE|SUBSCRIPTION)|ALTER\\s+SYSTEM)\\b");

	private final Pattern beginning;

	SqlSubject(String... alternatives) {
		this.beginning = SqlStatementShape.anyOf(alternatives);
	}

	boolean fits(String shape, String statement) {
		return this.beginning.matcher(shape).lookingAt();
	}

	static SqlSubject of(String statement) {
		String shape = SqlStatementShape.of(statement).text();
		for (SqlSubject subject : values()) {
			if (subject.fits(shape, statement)) {
				return subject;
			}
		}
		return OTHER;
	}

}
