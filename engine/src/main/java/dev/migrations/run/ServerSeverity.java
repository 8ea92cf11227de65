package dev.migrations.run;

import java.lang.reflect.Field;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

import org.springframework.util.ReflectionUtils;

/**
 * Reads how severe the server calls a message, in English whatever {@code lc_messages}
 * says. The driver receives that word and hands on the translated one only.
 */
final class ServerSeverity {

	private static final char PLAIN = 'V';

	private static final @Nullable Field PARTS = find();

	private ServerSeverity() {
	}

	static String of(ServerErrorMessage message) {
		Object parts = (PARTS != null) ? ReflectionUtils.getField(PARTS, message) : null;
		Object plain = (parts instanceof Map<?, ?> map) ? map.get(PLAIN) : null;
		return (plain != null) ? plain.toString() : String.valueOf(message.getSeverity());
	}

	/*
	 * Without it, the SQL state tells warnings from the rest.
	 */
	private static @Nullable Field find() {
		try {
			Field field = ReflectionUtils.findField(ServerErrorMessage.class, "mesgParts", Map.class);
			if (field != null) {
				field.setAccessible(true);
			}
			return field;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

}
