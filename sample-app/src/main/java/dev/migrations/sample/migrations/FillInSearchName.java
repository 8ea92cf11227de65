package dev.migrations.sample.migrations;

import java.text.Normalizer;
import java.util.Locale;

import dev.migrations.script.Operations;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionScript;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills in the search names of people who were there before the column. The folding is
 * written out here, so that the revision does the same for ever, whatever becomes of the
 * application's own.
 */
@Revision(id = "7a3d50c1e9f4", downRevision = "0f96c3e8b75a", message = "fill in search name",
		created = "2026-10-06T09:00:00Z")
class FillInSearchName implements RevisionScript {

	@Override
	public void upgrade(Operations operations) {
		JdbcClient client = operations.jdbcClient();
		client.sql("SELECT id, name FROM person WHERE search_name IS NULL")
			.query((row, number) -> new Name(row.getLong("id"), row.getString("name")))
			.list()
			.forEach((name) -> client.sql("UPDATE person SET search_name = ? WHERE id = ?")
				.params(name.folded(), name.id())
				.update());
	}

	@Override
	public void downgrade(Operations operations) {
		// The column goes with the revision before
	}

	private record Name(long id, String text) {

		String folded() {
			return Normalizer.normalize(this.text, Normalizer.Form.NFKD)
				.replaceAll("\\p{M}+", "")
				.toLowerCase(Locale.ROOT);
		}

	}

}
