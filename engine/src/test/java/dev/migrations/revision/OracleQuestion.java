package dev.migrations.revision;

import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * Hold one question about one map, with the answer that Alembic gave.
 *
 * @param caseId the case
 * @param map the revisions in load order
 * @param json the question as recorded
 */
record OracleQuestion(String caseId, List<RevisionNode> map, JsonNode json) {

	String kind() {
		return this.json.get("kind").asString();
	}

	int number() {
		return this.json.get("q").asInt();
	}

	boolean isQuirk() {
		return this.json.has("quirk") || this.json.has("alternatives");
	}

	boolean has(String field) {
		return this.json.hasNonNull(field);
	}

	String text(String field) {
		JsonNode value = this.json.get(field);
		return (value == null || value.isNull()) ? null : value.asString();
	}

	List<String> list(String field) {
		JsonNode value = this.json.get(field);
		return value.isArray() ? OracleCorpus.strings(value) : List.of(value.asString());
	}

	String expectedCode() {
		return has("error") ? this.json.get("error").get("code").asString() : "";
	}

}
