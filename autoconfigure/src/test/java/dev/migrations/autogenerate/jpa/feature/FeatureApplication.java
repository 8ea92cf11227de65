package dev.migrations.autogenerate.jpa.feature;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseAutoConfiguration;

/**
 * The application that maps all features.
 */
@SpringBootApplication(exclude = { FlywayAutoConfiguration.class, LiquibaseAutoConfiguration.class })
public class FeatureApplication {

}
