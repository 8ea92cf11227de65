package dev.migrations.autogenerate.jpa.unordered;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;

/**
 * An application with conditions, keys, collections and subclasses.
 */
@SpringBootApplication(exclude = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class })
public class UnorderedApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(UnorderedApplication.class, arguments);
	}

}
