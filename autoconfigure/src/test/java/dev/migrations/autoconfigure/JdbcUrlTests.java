package dev.migrations.autoconfigure;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link JdbcUrl}, which agrees with the driver.
 */
class JdbcUrlTests {

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost/shop", "jdbc:postgresql://localhost:5432/shop?user=a&b=c",
			"jdbc:postgresql:shop", "jdbc:postgresql:", "jdbc:postgresql://", "jdbc:postgresql:///shop",
			"jdbc:postgresql://a:1,b:65535,c/shop", "jdbc:postgresql://[::1]:5432/shop", "jdbc:postgresql://[::1]/shop",
			"jdbc:postgresql://localhost/a%20b?password=%25%40:/@", "jdbc:postgresql://a-b.c_d/",
			"jdbc:postgresql:?user=a" })
	void passesWhatTheDriverReads(String url) {
		assertThat(Driver.parseURL(url, null)).isNotNull();
		assertThatCode(() -> JdbcUrl.check(url, "it")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://localhost:port/shop", "jdbc:postgresql://user:s3cr3t@localhost/shop",
			"jdbc:postgresql:/localhost/shop", "jdbc:postgresql:/", "jdbc:postgresql://localhost:5432",
			"jdbc:postgresql://localhost:99999/shop", "jdbc:postgresql://localhost:0/shop",
			"jdbc:postgresql://localhost/shop?password=50%off", "jdbc:postgresql://localhost/50%/" })
	void refusesWhatTheDriverDoesNotRead(String url) {
		assertThat(Driver.parseURL(url, null)).isNull();
		assertThatExceptionOfType(MalformedJdbcUrlException.class).isThrownBy(() -> JdbcUrl.check(url, "it"))
			.satisfies((ex) -> assertThat(ex.getOrigin()).isEqualTo("it"))
			.withMessageNotContaining("s3cr3t");
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:postgresql://user:s3cr3t@localhost:5432/shop", "jdbc:postgresql:user:s3cr3t@shop",
			"jdbc:postgresql://user@localhost/shop", "postgres://user:s3cr3t@localhost/shop" })
	void refusesAUserInFrontOfTheHost(String url) {
		assertThatExceptionOfType(MalformedJdbcUrlException.class).isThrownBy(() -> JdbcUrl.check(url, "it"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "jdbc:h2:mem:x", "jdbc:otel:postgresql://a:b@c/", "jdbc:tc:postgresql:16:///x" })
	void leavesUrlsOfOtherDriversToThem(String url) {
		assertThatCode(() -> JdbcUrl.check(url, "it")).doesNotThrowAnyException();
		assertThatCode(() -> JdbcUrl.check(null, "it")).doesNotThrowAnyException();
	}

}
