package dev.migrations.command;

import org.jspecify.annotations.Nullable;

/**
 * A class that source code annotates as a revision.
 *
 * @param packageName its package
 * @param name its name within the package or within another class
 * @param id the revision's id; null when it is not written out
 */
record AnnotatedClass(String packageName, String name, @Nullable String id) {

	String qualifiedName() {
		return this.packageName + "." + this.name;
	}

	/**
	 * Whether a compiled class is this one.
	 * @param className its name
	 * @return whether it has this name, also as a nested class
	 */
	boolean isNamed(String className) {
		return className.equals(qualifiedName())
				|| (className.startsWith(this.packageName + ".") && className.endsWith("$" + this.name));
	}

}
