package dev.migrations.script;

import dev.migrations.MigrationException;

/**
 * Thrown when new revision files cannot be named by the configured template.
 */
public final class InvalidFileNameTemplateException extends MigrationException {

	private final String template;

	InvalidFileNameTemplateException(String template, String fault) {
		super("The file name template '%s' %s.".formatted(template, fault),
				"Correct 'migrations.file-name-template': a relative path that ends with '.sql', of plain text, '/' and the "
						+ "tokens {rev}, {slug}, {date}, {time} and {epoch}.");
		this.template = template;
	}

	/**
	 * The template.
	 * @return what is configured
	 */
	public String getTemplate() {
		return this.template;
	}

}
