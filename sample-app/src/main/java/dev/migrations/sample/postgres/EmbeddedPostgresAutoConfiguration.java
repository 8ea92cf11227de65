package dev.migrations.sample.postgres;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/**
 * Auto-configuration for the embedded PostgreSQL server. It gives way to
 * {@code spring.datasource.url}, to a service connection and to a data source of the
 * application's own: then nothing is started.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@Conditional(OnMissingDataSourceUrlCondition.class)
@ConditionalOnMissingBean({ DataSource.class, JdbcConnectionDetails.class })
@EnableConfigurationProperties(EmbeddedPostgresProperties.class)
public final class EmbeddedPostgresAutoConfiguration {

	@Bean
	EmbeddedPostgresConnectionDetails embeddedPostgresConnectionDetails(EmbeddedPostgresProperties properties) {
		return new EmbeddedPostgresConnectionDetails(EmbeddedServer.open(properties.directory()));
	}

}
