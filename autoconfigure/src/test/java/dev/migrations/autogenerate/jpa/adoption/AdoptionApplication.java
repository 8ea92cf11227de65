package dev.migrations.autogenerate.jpa.adoption;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;

/**
 * An application whose entities describe half of a schema that is older than they are.
 */
@SpringBootApplication(exclude = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class })
public class AdoptionApplication {

}
