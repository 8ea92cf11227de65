package dev.migrations.sample.migrations;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import java.util.Locale;

import dev.migrations.script.Operations;
import dev.migrations.script.Revision;
import dev.migrations.script.RevisionScript;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Fills in the search names of the people that were there before the column was, as the
 * application does for new ones. Java folds accents; PostgreSQL does so only with an
 * extension. The folding is a copy: a revision stays as it was, whatever becomes of the
 * application's classes.
 */
@Revision(id = "7a3d50c1e9f4", downRevision = "0f96c3e8b75a", message = "fill in search names",
		created = "2026-10-06T09:00:00Z")
class FillSearchNames implements RevisionScript {

	@Override
	public void upgrade(Operations operations) {
		JdbcClient client = operations.jdbcClient();
		List<PersonName> people = client.sql("SELECT id, name FROM person WHERE search_name IS NULL")
			.query(PersonName.class)
			.list();
		for (PersonName person : people) {
			client.sql("UPDATE person SET search_name = :searchName WHERE id = :id")
				.param("searchName", fold(person.name()))
				.param("id", person.id())
				.update();
		}
	}

	@Override
	public void downgrade(Operations operations) {
		operations.execute("UPDATE person SET search_name = NULL");
	}

	private static String fold(String name) {
		return Normalizer.normalize(name, Form.NFKD).replaceAll("\\p{M}+", "").toLowerCase(Locale.ROOT);
	}

	record PersonName(long id, String name) {

	}

}
