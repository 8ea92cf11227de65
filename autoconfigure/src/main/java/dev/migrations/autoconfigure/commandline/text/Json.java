package dev.migrations.autoconfigure.commandline.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.migrations.command.RevisionStatus;
import dev.migrations.command.UnfinishedStatus;
import dev.migrations.store.HistoryRow;
import org.jspecify.annotations.Nullable;

/**
 * The objects of the JSON answers, as maps in a fixed order. Names are those of the
 * Actuator endpoint.
 */
public final class Json {

	private Json() {
	}

	/**
	 * A revision.
	 * @param view the revision
	 * @return an object
	 */
	public static Map<String, @Nullable Object> revision(RevisionView view) {
		RevisionStatus revision = view.revision();
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("revision", revision.revision());
		json.put("downRevisions", revision.downRevisions());
		json.put("dependsOn", revision.dependsOn());
		json.put("branchLabels", revision.branchLabels());
		json.put("message", revision.message());
		json.put("created", text(revision.created()));
		json.put("location", revision.location());
		json.put("state", view.state());
		json.put("changed", (view.state() != null) ? revision.changed() : null);
		json.put("children", view.children());
		json.put("marks", view.marks().stream().sorted().map(Mark::toString).toList());
		return json;
	}

	/**
	 * Revisions.
	 * @param views the revisions
	 * @return an array
	 */
	public static List<Map<String, @Nullable Object>> revisions(List<RevisionView> views) {
		return views.stream().map(Json::revision).toList();
	}

	/**
	 * A row of the history.
	 * @param row the row
	 * @param changed whether the revision's file has changed since
	 * @return an object
	 */
	public static Map<String, @Nullable Object> history(HistoryRow row, boolean changed) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put("id", row.id());
		json.put("revision", row.revision());
		json.put("direction", row.direction().word());
		json.put("downRevisions", row.downRevisions());
		json.put("dependsOn", row.dependsOn());
		json.put("branchLabels", row.branchLabels());
		json.put("message", row.message());
		json.put("checksum", row.checksum());
		json.put("startedAt", text(row.startedAt()));
		json.put("finishedAt", text(row.finishedAt()));
		json.put("durationMs", row.durationMs());
		json.put("databaseUser", row.databaseUser());
		json.put("applicationName", row.applicationName());
		json.put("changed", changed);
		return json;
	}

	/**
	 * A step that was begun and not finished.
	 * @param unfinished the step, or null
	 * @return an object, or null
	 */
	public static @Nullable Map<String, @Nullable Object> unfinished(@Nullable UnfinishedStatus unfinished) {
		if (unfinished == null) {
			return null;
		}
		return object("revision", unfinished.revision(), "direction", unfinished.direction().word(), "completed",
				unfinished.completed(), "startedAt", text(unfinished.startedAt()), "migrator", unfinished.migrator(),
				"command", unfinished.command());
	}

	/**
	 * An object with one or more members.
	 * @param name the first member's name
	 * @param value the first member's value
	 * @param more further names and values
	 * @return an object
	 */
	public static Map<String, @Nullable Object> object(String name, @Nullable Object value, @Nullable Object... more) {
		Map<String, @Nullable Object> json = new LinkedHashMap<>();
		json.put(name, value);
		for (int i = 0; i < more.length; i += 2) {
			json.put(String.valueOf(more[i]), more[i + 1]);
		}
		return Collections.unmodifiableMap(json);
	}

	private static @Nullable String text(@Nullable Object value) {
		return (value != null) ? Objects.toString(value) : null;
	}

}
