package dev.migrations.revision;

/**
 * Say how the engine's answer to one question compares with Alembic's.
 *
 * @param question the question
 * @param kind how it compares
 * @param actual what the engine answered, where it differs
 */
record OracleVerdict(OracleQuestion question, Kind kind, String actual) {

	static OracleVerdict same(OracleQuestion question) {
		return new OracleVerdict(question, Kind.SAME, "");
	}

	static OracleVerdict sound(OracleQuestion question, Object actual) {
		return new OracleVerdict(question, Kind.SOUND, actual.toString());
	}

	static OracleVerdict different(OracleQuestion question, Object actual) {
		return new OracleVerdict(question, Kind.DIFFERENT, actual.toString());
	}

	boolean agrees() {
		return this.kind != Kind.DIFFERENT;
	}

	@Override
	public String toString() {
		return "%s question %s (%s): expected %s, actual %s".formatted(this.question.caseId(), this.question.number(),
				this.question.kind(), this.question.json(), this.actual);
	}

	enum Kind {

		/** Alembic's answer, or a refusal for the same reason. */
		SAME,

		/** Another answer where Alembic's does not bind, and a sound one. */
		SOUND,

		/** Another answer, or a crash. */
		DIFFERENT

	}

}
