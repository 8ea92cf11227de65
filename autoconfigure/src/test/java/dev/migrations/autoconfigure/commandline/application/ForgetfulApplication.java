package dev.migrations.autoconfigure.commandline.application;

import org.springframework.boot.SpringApplication;

/**
 * An application that does not pass its arguments on.
 */
public final class ForgetfulApplication {

	private ForgetfulApplication() {
	}

	public static void main(String[] args) {
		SpringApplication.run(TraceApplication.class).close();
	}

}
