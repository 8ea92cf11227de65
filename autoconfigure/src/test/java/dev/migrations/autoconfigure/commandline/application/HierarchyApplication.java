package dev.migrations.autoconfigure.commandline.application;

import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * An application of two contexts, whose child has the engine.
 */
public final class HierarchyApplication {

	private HierarchyApplication() {
	}

	public static void main(String[] args) {
		new SpringApplicationBuilder(Parent.class).web(WebApplicationType.NONE)
			.child(TraceApplication.class)
			.run(args)
			.close();
	}

	@Configuration(proxyBeanMethods = false)
	static class Parent {

		@Bean
		ApplicationRunner parentRunner() {
			return (arguments) -> System.out.println("trace of parent runner");
		}

	}

}
