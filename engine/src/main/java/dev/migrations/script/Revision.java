package dev.migrations.script;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Makes a {@link RevisionScript} a revision, as the header of a file does.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Revision {

	/**
	 * The revision's id.
	 * @return letters, digits, {@code _} and {@code .}, at most 128
	 */
	String id();

	/**
	 * The revisions that this one follows.
	 * @return their ids; none makes a base, several make a merge point
	 */
	String[] downRevision() default {};

	/**
	 * Further revisions that must have run before.
	 * @return their ids or labels
	 */
	String[] dependsOn() default {};

	/**
	 * Names for the branch that begins here.
	 * @return the labels
	 */
	String[] branchLabels() default {};

	/**
	 * What the revision does, in a few words.
	 * @return the message
	 */
	String message() default "";

	/**
	 * When the revision was written.
	 * @return an ISO instant such as {@code 2026-11-22T20:15:00Z}, or an empty text
	 */
	String created() default "";

	/**
	 * Whether the revision may run again after its transaction was rolled back because a
	 * lock was not to be had in time: whether it does nothing outside the database.
	 * @return whether it may be retried
	 */
	boolean repeatable() default false;

}
