package dev.migrations.sample.web;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Thrown when the path names something that does not exist: 404.
 */
public class NotFoundException extends ErrorResponseException {

	/**
	 * Create the exception.
	 * @param kind what was looked for, such as {@code Person}
	 * @param id the identifier it does not have
	 */
	public NotFoundException(String kind, long id) {
		super(HttpStatus.NOT_FOUND,
				ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, "%s %s does not exist.".formatted(kind, id)),
				null);
	}

}
