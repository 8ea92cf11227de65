package dev.migrations.autoconfigure.commandline.entities;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;

/**
 * An application with two entities.
 */
@SpringBootApplication(exclude = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class })
public class EntityApplication {

}
