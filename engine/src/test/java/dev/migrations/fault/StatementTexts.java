package dev.migrations.fault;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers the SQL of a connection's prepared statements.
 */
final class StatementTexts {

	private final Map<String, String> texts = new HashMap<>();

	/**
	 * Find out what a request runs.
	 * @param messages the request
	 * @return the SQL of its statements
	 */
	List<String> read(List<ProtocolMessage> messages) {
		List<String> statements = new ArrayList<>();
		for (ProtocolMessage message : messages) {
			String sql = message.sql().orElse("");
			message.statement()
				.ifPresent((name) -> this.texts.merge(name, sql, (old, text) -> text.isEmpty() ? old : text));
			if (message.type() == 'Q') {
				statements.add(sql);
			}
			else if (message.type() == 'B') {
				statements.add(this.texts.get(message.statement().orElseThrow()));
			}
		}
		return statements;
	}

}
