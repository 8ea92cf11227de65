package dev.migrations.autoconfigure.person;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase.Replace;
import org.springframework.boot.jpa.test.autoconfigure.TestEntityManager;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that migrations join {@link DataJpaTest @DataJpaTest}.
 */
@DataJpaTest(properties = "spring.jpa.hibernate.ddl-auto=validate")
@AutoConfigureTestDatabase(replace = Replace.NONE)
class DataJpaTestIntegrationTests {

	@DynamicPropertySource
	static void database(DynamicPropertyRegistry registry) {
		PersonDatabase.register(registry);
	}

	@Test
	void findsWhatRevisionCreated(@Autowired TestEntityManager entityManager) {
		assertThat(entityManager.find(Person.class, 1L).getName()).isEqualTo("Ada");
	}

}
