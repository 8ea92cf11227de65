package dev.migrations.recovery;

import java.sql.Connection;

/**
 * An object that a statement creates or drops.
 *
 * @param oid an SQL expression of type text for its catalog number; null when it does not
 * exist
 * @param create whether the statement creates it
 */
record ObjectIdentity(String oid, boolean create) implements Evidence {

	@Override
	public String expression() {
		return "coalesce(" + this.oid + ", '')";
	}

	/*
	 * An object that was there before and has been replaced is not the statement's doing.
	 */
	@Override
	public Finding examine(Connection connection, String before, String now) {
		if (before.equals(now)) {
			return Finding.UNDONE;
		}
		return ((this.create ? before : now).isEmpty()) ? Finding.DONE : Finding.UNKNOWN;
	}

}
