package dev.migrations.store;

/**
 * What the engine is about to do with its tables.
 *
 * @param role whose rights are taken where those of the user do not suffice
 * @param changes whether they are to be written, and not only read
 */
public record TableAccess(RoleScope role, boolean changes) {

	/**
	 * Only read them.
	 * @param role whose rights are taken where those of the user do not suffice
	 * @return the access
	 */
	public static TableAccess look(RoleScope role) {
		return new TableAccess(role, false);
	}

	/**
	 * Write them.
	 * @param role whose rights are taken
	 * @return the access
	 */
	public static TableAccess change(RoleScope role) {
		return new TableAccess(role, true);
	}

	/*
	 * Who only looks takes the role only where it is needed, and is then asked anew.
	 */
	TableTrust trust() {
		return new TableTrust(this.changes ? this.role : RoleScope.NONE);
	}

}
