package dev.migrations.autoconfigure.commandline.text;

/**
 * A line of a drawing that leads down to a revision.
 *
 * @param revision the revision at its lower end
 * @param dependency whether nothing but dependencies lead along it
 */
record GraphColumn(String revision, boolean dependency) {

	char symbol() {
		return this.dependency ? ':' : '|';
	}

	GraphColumn join(GraphColumn other) {
		return new GraphColumn(this.revision, this.dependency && other.dependency);
	}

}
