package dev.migrations.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test with one parameter, the version for {@link PostgresServer#createDatabase(int)}:
 * those of the system property {@code postgres.versions}, or else the oldest and the
 * newest.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("versions")
@ParameterizedTest(name = "on PostgreSQL {0}")
@ArgumentsSource(EachPostgresVersion.Versions.class)
public @interface EachPostgresVersion {

	/**
	 * Tells the versions.
	 */
	class Versions implements ArgumentsProvider {

		@Override
		public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
			String versions = System.getProperty("postgres.versions", "14,18");
			return Stream.of(versions.split(",")).map((version) -> Arguments.of(Integer.valueOf(version)));
		}

	}

}
