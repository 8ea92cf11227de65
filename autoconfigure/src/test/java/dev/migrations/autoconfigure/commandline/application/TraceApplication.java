package dev.migrations.autoconfigure.commandline.application;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * An application with a web server, entities, a scheduler and whatever else starts by
 * itself. Ends as soon as it has started.
 */
@SpringBootApplication
@EnableScheduling
public class TraceApplication {

	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(TraceApplication.class);
		application.addListeners(
				(ApplicationListener<WebServerInitializedEvent>) (event) -> System.out.println("trace of web server"));
		ConfigurableApplicationContext context = application.run(args);
		System.out.println("trace of main");
		context.close();
	}

}
