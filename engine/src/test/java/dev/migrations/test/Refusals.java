package dev.migrations.test;

import java.util.function.Consumer;

import dev.migrations.MigrationRefusedException;
import dev.migrations.Problem;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Assertions on what is refused.
 */
public final class Refusals {

	private Refusals() {
	}

	/**
	 * Begin an assertion.
	 * @param <P> the kind of problem
	 * @param kind the kind of problem
	 * @return what to do next
	 */
	public static <P extends Problem> Expected<P> assertThatRefusal(Class<P> kind) {
		return new Expected<>(kind);
	}

	/**
	 * The problem of a refusal.
	 * @param <P> the kind of problem
	 * @param failure what was thrown
	 * @param kind the kind of problem
	 * @return the problem
	 */
	public static <P extends Problem> P problem(Throwable failure, Class<P> kind) {
		assertThat(failure).isInstanceOf(MigrationRefusedException.class);
		Problem problem = ((MigrationRefusedException) failure).getProblem();
		assertThat(problem).as(failure.toString()).isInstanceOf(kind);
		return kind.cast(problem);
	}

	/**
	 * What is expected.
	 *
	 * @param <P> the kind of problem
	 * @param kind the kind of problem
	 */
	public record Expected<P extends Problem>(Class<P> kind) {

		/**
		 * Run what should be refused.
		 * @param code the code
		 * @return assertions on the refusal
		 */
		public Refused<P> isThrownBy(ThrowingCallable code) {
			Throwable failure = catchThrowable(code);
			return new Refused<>((MigrationRefusedException) failure, problem(failure, this.kind));
		}

	}

	/**
	 * Assertions on a refusal.
	 *
	 * @param <P> the kind of problem
	 * @param failure the refusal
	 * @param problem its problem
	 */
	public record Refused<P extends Problem>(MigrationRefusedException failure, P problem) {

		public Refused<P> withMessage(String message) {
			assertThat(this.failure).hasMessage(message);
			return this;
		}

		public Refused<P> withMessageStartingWith(String text) {
			assertThat(this.failure).hasMessageStartingWith(text);
			return this;
		}

		public Refused<P> withMessageEndingWith(String text) {
			assertThat(this.failure).hasMessageEndingWith(text);
			return this;
		}

		public Refused<P> withMessageContaining(String text) {
			assertThat(this.failure).hasMessageContaining(text);
			return this;
		}

		public Refused<P> withMessageContainingAll(CharSequence... texts) {
			assertThat(this.failure).hasMessageContainingAll(texts);
			return this;
		}

		/**
		 * Check the problem.
		 * @param check the check
		 * @return this
		 */
		public Refused<P> satisfies(Consumer<P> check) {
			check.accept(this.problem);
			return this;
		}

	}

}
