package dev.migrations.test;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A test with one parameter, the version for {@link PostgresServer#createDatabase(int)}:
 * the oldest, the default and the newest.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "on PostgreSQL {0}")
@ValueSource(ints = { 14, PostgresServer.DEFAULT_VERSION, 18 })
public @interface EachPostgresVersion {

}
