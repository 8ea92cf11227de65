package dev.migrations.autoconfigure.jpa.adoption;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application whose entities describe half of a schema that is older than they are.
 */
@SpringBootApplication
public class AdoptionApplication {

}
