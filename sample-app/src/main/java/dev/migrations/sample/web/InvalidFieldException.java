package dev.migrations.sample.web;

import java.util.Map;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/**
 * Thrown when a field of the request refers to something that does not exist: 400.
 */
public class InvalidFieldException extends ErrorResponseException {

	/**
	 * Create the exception.
	 * @param field the field's name
	 * @param message what is wrong with it
	 */
	public InvalidFieldException(String field, String message) {
		super(HttpStatus.BAD_REQUEST, problem(field, message), null);
	}

	private static ProblemDetail problem(String field, String message) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, "Invalid request content.");
		problem.setProperty("errors", Map.of(field, message));
		return problem;
	}

}
