package dev.migrations.autoconfigure.commandline.application;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import jakarta.annotation.PostConstruct;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Leaves a trace of everything that a start does by itself.
 */
@Component
@Lazy(false)
class Traces implements ApplicationRunner, SmartLifecycle {

	private final Path directory;

	Traces(@Value("${traces}") Path directory) {
		this.directory = directory;
		leave("constructor");
	}

	private void leave(String name) {
		try {
			Files.writeString(this.directory.resolve(name), "");
			System.out.println("trace of " + name);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@PostConstruct
	void initialize() {
		leave("post-construct");
	}

	@Scheduled(fixedRate = 1)
	void tick() {
		leave("scheduled");
	}

	@EventListener
	void refreshed(ContextRefreshedEvent event) {
		leave("listener");
	}

	@Override
	public void run(ApplicationArguments args) {
		leave("runner");
	}

	@Override
	public void start() {
		leave("lifecycle");
	}

	@Override
	public void stop() {
	}

	@Override
	public boolean isRunning() {
		return false;
	}

}
