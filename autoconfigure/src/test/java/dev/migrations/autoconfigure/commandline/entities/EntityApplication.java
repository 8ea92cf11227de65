package dev.migrations.autoconfigure.commandline.entities;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with two entities.
 */
@SpringBootApplication
public class EntityApplication {

}
