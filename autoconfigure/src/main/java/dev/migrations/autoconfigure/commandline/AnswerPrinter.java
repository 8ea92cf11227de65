package dev.migrations.autoconfigure.commandline;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import dev.migrations.PlainText;
import dev.migrations.autoconfigure.commandline.command.Answer;
import dev.migrations.autoconfigure.commandline.text.Palette;

import org.springframework.boot.json.JsonWriter;

/**
 * Prints answers to standard output, and remarks to standard error. Control characters in
 * them are shown as escapes, but in a script that goes to a file or to another program.
 *
 * @param json whether the reader is a program
 * @param palette the colors of the answer
 */
record AnswerPrinter(boolean json, Palette palette) {

	void print(Answer answer) {
		PrintStream out = DivertedOutput.original();
		if (this.json) {
			write(out, PlainText.line(JsonWriter.standard().writeToString(answer.json())) + System.lineSeparator());
		}
		else if (answer.script() != null) {
			write(out, Terminal.isPresent() ? PlainText.lines(answer.script()) : answer.script());
		}
		else {
			answer.lines().stream().map(this.palette::plain).forEach(out::println);
		}
		out.flush();
		if (answer.note() != null) {
			System.err.println(PlainText.line(answer.note()));
		}
	}

	/*
	 * What programs read is UTF-8, also where the locale knows ASCII only.
	 */
	private static void write(PrintStream out, String text) {
		out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
	}

	static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(stream, true);
	}

}
