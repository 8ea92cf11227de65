package dev.migrations.autoconfigure;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.jdbc.SchemaManagement;
import org.springframework.boot.jdbc.SchemaManagementProvider;

/**
 * Tells that the schema of a data source with migrations is managed, so that nothing else
 * creates it.
 */
class MigrationsSchemaManagementProvider implements SchemaManagementProvider {

	private final ObjectProvider<ManagedDataSource> managedDataSources;

	MigrationsSchemaManagementProvider(ObjectProvider<ManagedDataSource> managedDataSources) {
		this.managedDataSources = managedDataSources;
	}

	@Override
	public SchemaManagement getSchemaManagement(DataSource dataSource) {
		boolean managed = this.managedDataSources.stream().anyMatch((candidate) -> candidate.manages(dataSource));
		return managed ? SchemaManagement.MANAGED : SchemaManagement.UNMANAGED;
	}

}
