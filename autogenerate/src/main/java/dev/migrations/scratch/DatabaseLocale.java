package dev.migrations.scratch;

import java.util.ArrayList;
import java.util.List;

import dev.migrations.sql.SqlLiteral;
import org.jspecify.annotations.Nullable;

/**
 * How a database encodes and sorts text.
 *
 * @param encoding the encoding, such as {@code UTF8}
 * @param collate {@code LC_COLLATE}
 * @param ctype {@code LC_CTYPE}
 * @param provider {@code c} for the C library, {@code i} for ICU, {@code b} for the
 * server's own
 * @param locale the locale of a provider other than the C library, or null
 * @param rules additional rules of ICU, or null
 */
record DatabaseLocale(String encoding, String collate, String ctype, String provider, @Nullable String locale,
		@Nullable String rules) {

	/**
	 * The clauses of {@code CREATE DATABASE}, from what is wanted to what every server
	 * has.
	 * @return the clauses, each to be tried when the one before is refused
	 */
	List<String> clauses() {
		String encoded = " ENCODING " + SqlLiteral.quote(this.encoding);
		String library = encoded + " LC_COLLATE " + SqlLiteral.quote(this.collate) + " LC_CTYPE "
				+ SqlLiteral.quote(this.ctype);
		List<String> clauses = new ArrayList<>();
		if (!this.provider.equals("c") && this.locale != null) {
			clauses.add(library + provided(this.locale));
		}
		clauses.add(library);
		clauses.add(encoded + " LC_COLLATE 'C' LC_CTYPE 'C'");
		return clauses;
	}

	private String provided(String locale) {
		if (this.provider.equals("b")) {
			return " LOCALE_PROVIDER builtin BUILTIN_LOCALE " + SqlLiteral.quote(locale);
		}
		String additional = (this.rules != null) ? " ICU_RULES " + SqlLiteral.quote(this.rules) : "";
		return " LOCALE_PROVIDER icu ICU_LOCALE " + SqlLiteral.quote(locale) + additional;
	}

}
