package dev.migrations.autogenerate;

/**
 * What the model is compared with.
 */
public enum Against {

	/**
	 * The schema that the revisions make.
	 */
	REVISIONS,

	/**
	 * The schema that the application's database has.
	 */
	DATABASE

}
