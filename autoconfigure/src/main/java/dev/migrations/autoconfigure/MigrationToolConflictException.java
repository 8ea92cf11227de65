package dev.migrations.autoconfigure;

import dev.migrations.MigrationException;

/**
 * Thrown when another migration tool is active on a data source that an engine migrates.
 */
public class MigrationToolConflictException extends MigrationException {

	private final String tool;

	private final String beanName;

	MigrationToolConflictException(MigrationTool tool, String beanName) {
		super("%s ('%s') and the migration engine would both change the schema of the same data source."
			.formatted(tool.title(), beanName),
				"Set '%s=false' or 'migrations.enabled=false', or give each a data source of its own."
					.formatted(tool.property()));
		this.tool = tool.title();
		this.beanName = beanName;
	}

	/**
	 * The other tool.
	 * @return its name
	 */
	public String getTool() {
		return this.tool;
	}

	/**
	 * The other tool's bean.
	 * @return the bean name
	 */
	public String getBeanName() {
		return this.beanName;
	}

}
