package dev.migrations.autogenerate;

/**
 * Tells which schema the application's code needs, without touching a database.
 */
@FunctionalInterface
public interface ModelSource {

	/**
	 * Read the model.
	 * @param version the major version of the server that its statements are for
	 * @return the model
	 */
	Model read(int version);

}
