package dev.migrations.store;

import dev.migrations.sql.SqlLiteral;

/**
 * What the catalogs say of a table of the engine before it is touched, as SQL expressions
 * over {@code pg_class} as {@code c} and {@code pg_namespace} as {@code n}.
 * <ul>
 * <li>A policy of row-level security may hide rows, and a database would look empty.</li>
 * <li>Whoever owns a table decides what is run when it is written: defaults, checks,
 * indexes, triggers. An owner is no stranger who has rights of a superuser, of the
 * database's owner or of a role of which the user is a member, or who shares with the
 * user a role that may create tables in the schema. That a superuser counts as a member
 * of every role does not matter here.</li>
 * <li>Triggers and rules may be a stranger's, too; a right suffices to make a
 * trigger.</li>
 * </ul>
 */
final class TableTrust {

	private static final String EQUALS = " OPERATOR(pg_catalog.=) ";

	/**
	 * Triggers and rules, as an array of text.
	 */
	static final String CODE = "ARRAY(SELECT pg_catalog.format('RULE %I', w.rulename) FROM pg_catalog.pg_rewrite w"
			+ " WHERE c.relhasrules AND w.ev_class" + EQUALS + "c.oid"
			+ " UNION ALL SELECT pg_catalog.format('TRIGGER %I', t.tgname) FROM pg_catalog.pg_trigger t"
			+ " WHERE c.relhastriggers AND t.tgrelid" + EQUALS + "c.oid AND NOT t.tgisinternal)";

	private final RoleScope role;

	TableTrust(RoleScope role) {
		this.role = role;
	}

	/**
	 * Whether a policy may hide rows from the user, or from the role that is taken later.
	 * @return an expression
	 */
	String hidden() {
		String user = "pg_catalog.row_security_active(c.oid)";
		if (this.role.role() == null) {
			return user;
		}
		return "(" + user + " OR (c.relrowsecurity AND EXISTS (SELECT FROM pg_catalog.pg_roles r WHERE r.rolname"
				+ EQUALS + SqlLiteral.quote(this.role.role()) + " AND NOT r.rolsuper AND NOT r.rolbypassrls"
				+ " AND (c.relforcerowsecurity OR NOT pg_catalog.pg_has_role(r.oid, c.relowner, 'USAGE')))))";
	}

	/**
	 * Whether the owner is a stranger.
	 * @return an expression
	 */
	String strange() {
		String role = (this.role.role() != null) ? ", " + SqlLiteral.quote(this.role.role()) : "";
		return """
				NOT EXISTS (SELECT FROM pg_catalog.pg_roles o, pg_catalog.pg_database d
				    WHERE o.oid = c.relowner AND d.datname = pg_catalog.current_database()
				    AND (o.rolsuper OR pg_catalog.pg_has_role(o.oid, d.datdba, 'MEMBER')
				        OR EXISTS (SELECT FROM pg_catalog.pg_roles u WHERE NOT u.rolsuper
				            AND u.rolname = ANY (ARRAY[current_user, session_user%ROLE%]::pg_catalog.name[])
				            AND (pg_catalog.pg_has_role(u.oid, o.oid, 'MEMBER') OR EXISTS (
				                SELECT FROM (SELECT n.nspowner UNION ALL SELECT acl.grantee
				                    FROM pg_catalog.aclexplode(n.nspacl) AS acl
				                    WHERE acl.privilege_type = 'CREATE' AND acl.grantee <> 0) AS common (role)
				                WHERE pg_catalog.pg_has_role(u.oid, common.role, 'MEMBER')
				                    AND pg_catalog.pg_has_role(o.oid, common.role, 'MEMBER'))))))"""
			.replace(" = ", EQUALS)
			.replace(" <> ", " OPERATOR(pg_catalog.<>) ")
			.replace("%ROLE%", role);
	}

}
