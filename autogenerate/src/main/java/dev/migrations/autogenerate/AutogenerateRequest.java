package dev.migrations.autogenerate;

import java.util.List;

/**
 * What a command asks autogenerate for.
 *
 * @param against what the model is compared with
 * @param lenient whether to go on without statements of the model that PostgreSQL refuses
 * @param replayJava whether Java revisions run on the application's own server
 * @param renames tables and columns that are the same under other names
 */
public record AutogenerateRequest(Against against, boolean lenient, boolean replayJava, List<Rename> renames) {

	/**
	 * Compare with the revisions.
	 */
	public static final AutogenerateRequest DEFAULT = new AutogenerateRequest(Against.REVISIONS, false, false,
			List.of());

	public AutogenerateRequest {
		renames = List.copyOf(renames);
	}

}
