package dev.migrations.sample.postgres;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the embedded PostgreSQL server.
 *
 * @param directory the folder of the server's data, log and lock; relative to the working
 * directory of the process
 */
@ConfigurationProperties("sample.postgres")
public record EmbeddedPostgresProperties(@DefaultValue(".postgres") Path directory) {

}
