package dev.migrations.autoconfigure.person;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application that test slices are cut from.
 */
@SpringBootApplication
public class PersonApplication {

}
