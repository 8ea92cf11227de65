package dev.migrations.sample;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * People and their evaluations, on a schema that revisions keep.
 */
@SpringBootApplication
public class SampleApplication {

	/**
	 * Start the application, or run a command when the arguments say so.
	 * @param args the command line
	 */
	public static void main(String[] args) {
		SpringApplication.run(SampleApplication.class, args);
	}

}
