package dev.migrations.autoconfigure.person;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that migrations join {@link JdbcTest @JdbcTest}.
 */
@JdbcTest
@AutoConfigureTestDatabase(replace = Replace.NONE)
class JdbcTestIntegrationTests {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		PersonDatabase.register(registry);
	}

	@Test
	void findsWhatRevisionCreated(@Autowired JdbcClient client) {
		assertThat(client.sql("SELECT name FROM person").query(String.class).list()).containsExactly("Ada");
	}

}
