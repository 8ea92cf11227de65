package dev.migrations.autoconfigure.jpa.feature;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The application that maps all features.
 */
@SpringBootApplication
public class FeatureApplication {

}
