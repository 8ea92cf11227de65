package dev.migrations.autoconfigure.commandline;

import java.io.PrintStream;
import java.io.PrintWriter;

import dev.migrations.autoconfigure.commandline.command.Answer;

import org.springframework.boot.json.JsonWriter;

/**
 * Prints answers to standard output, and remarks to standard error.
 *
 * @param json whether the reader is a program
 */
record AnswerPrinter(boolean json) {

	void print(Answer answer) {
		PrintStream out = DivertedOutput.original();
		if (this.json) {
			out.println(JsonWriter.standard().writeToString(answer.json()));
		}
		else {
			answer.lines().forEach(out::println);
		}
		out.flush();
		if (answer.note() != null) {
			System.err.println(answer.note());
		}
	}

	static PrintWriter writer(PrintStream stream) {
		return new PrintWriter(stream, true);
	}

}
