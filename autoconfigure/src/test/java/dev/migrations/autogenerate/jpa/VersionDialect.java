package dev.migrations.autogenerate.jpa;

import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.dialect.spi.DialectResolutionInfo;
import org.hibernate.type.SqlTypes;

/**
 * A dialect whose types tell the version.
 */
public class VersionDialect extends PostgreSQLDialect {

	public VersionDialect(DialectResolutionInfo info) {
		super(info);
	}

	@Override
	protected String columnType(int sqlTypeCode) {
		return (sqlTypeCode == SqlTypes.VARCHAR) ? "text_of_" + getVersion().getMajor() : super.columnType(sqlTypeCode);
	}

}
