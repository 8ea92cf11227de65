package dev.migrations.autoconfigure;

import jakarta.persistence.EntityManagerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Keeps JPA behind the migrations.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(EntityManagerFactory.class)
class JpaOrderConfiguration {

	@Bean
	static JpaOrderPostProcessor migrationsJpaOrderPostProcessor() {
		return new JpaOrderPostProcessor();
	}

}
