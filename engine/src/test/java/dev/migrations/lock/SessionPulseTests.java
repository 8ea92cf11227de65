package dev.migrations.lock;

import java.lang.reflect.Proxy;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.migrations.MigrationException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SessionPulse} and servers that cannot be reached.
 */
class SessionPulseTests {

	private final CountDownLatch aborted = new CountDownLatch(1);

	private final Connection migrating = (Connection) Proxy.newProxyInstance(getClass().getClassLoader(),
			new Class<?>[] { Connection.class }, (proxy, method, arguments) -> {
				assertThat(method.getName()).isEqualTo("abort");
				this.aborted.countDown();
				return null;
			});

	private final SessionPulse pulse = new SessionPulse(this.migrating, "1 1.0", Duration.ZERO);

	@Test
	void givesUpWhenTheServerHasFallenSilentBeforeItWasSeen() {
		SQLException silence = new SQLException("timed out", "08001", new SocketTimeoutException());
		this.pulse.missed(silence);
		assertThat(this.aborted.getCount()).isOne();
		this.pulse.missed(silence);
		assertThat(this.aborted.getCount()).isZero();
	}

	@Test
	void givesUpWhenLoggingInTakesTooLong() {
		SQLException silence = new SQLException("Connection attempt timed out.", "08001");
		this.pulse.missed(silence);
		this.pulse.missed(silence);
		assertThat(this.aborted.getCount()).isZero();
	}

	@Test
	void learnsNothingFromAServerThatNeverLetItIn() {
		for (SQLException refusal : new SQLException[] { new SQLException("refused", "08001", new ConnectException()),
				new SQLException("no password", "08004"), new SQLException("too many clients", "53300") }) {
			this.pulse.missed(refusal);
			this.pulse.missed(refusal);
		}
		assertThat(this.aborted.getCount()).isOne();
	}

	@Test
	void isFeltWhereNeitherServerNorPoolGivesAConnection() throws Exception {
		SQLException silence = new SQLException("timed out", "08001", new SocketTimeoutException());
		ConnectionSource source = () -> {
			throw new MigrationException("No second connection", "Wait", silence) {
			};
		};
		try (BlockerWatch watch = new BlockerWatch(source, Duration.ZERO)) {
			watch.feel(this.pulse, Duration.ofMillis(1));
			assertThat(this.aborted.await(20, TimeUnit.SECONDS)).isTrue();
		}
	}

}
