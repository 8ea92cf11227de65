package dev.migrations.fault;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Set;

import javax.sql.DataSource;

/**
 * Counts the JDBC calls that talk to the server and throws an {@code Error} at one of
 * them. What is asked to unwrap itself gives the driver's own objects.
 */
final class ErrorInjector {

	private static final Set<String> CONNECTION_CALLS = Set.of("commit", "rollback");

	private final int number;

	private final Moment moment;

	private int calls;

	private boolean hit;

	/**
	 * Prepare an injector.
	 * @param number the call's number, from 1; 0 for none
	 * @param moment before or after the call
	 */
	ErrorInjector(int number, Moment moment) {
		this.number = number;
		this.moment = moment;
	}

	DataSource wrap(DataSource dataSource) {
		return wrap(DataSource.class, dataSource);
	}

	int calls() {
		return this.calls;
	}

	boolean isHit() {
		return this.hit;
	}

	private <T> T wrap(Class<T> type, Object target) {
		return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
				(proxy, method, arguments) -> invoke(target, method, arguments)));
	}

	private Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
		if (!talksToServer(method)) {
			return wrapResult(method, call(target, method, arguments));
		}
		this.calls++;
		throwIfDue(Moment.BEFORE, method);
		try {
			return call(target, method, arguments);
		}
		finally {
			throwIfDue(Moment.AFTER, method);
		}
	}

	private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
		try {
			return method.invoke(target, arguments);
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static boolean talksToServer(Method method) {
		return method.getName().startsWith("execute")
				|| (CONNECTION_CALLS.contains(method.getName()) && method.getParameterCount() == 0);
	}

	private void throwIfDue(Moment moment, Method method) {
		if (this.calls == this.number && moment == this.moment && !this.hit) {
			this.hit = true;
			throw new InjectedError("%s %s, call %s".formatted(moment, method.getName(), this.number));
		}
	}

	private Object wrapResult(Method method, Object result) {
		boolean wrapped = (result instanceof Connection && method.getName().equals("getConnection"))
				|| (result instanceof Statement && !method.getName().equals("unwrap"));
		return (wrapped && result != null) ? wrap(method.getReturnType(), result) : result;
	}

	/**
	 * The error.
	 */
	static final class InjectedError extends Error {

		InjectedError(String message) {
			super(message);
		}

	}

}
