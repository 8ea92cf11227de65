package dev.migrations.fault;

/**
 * What goes wrong at which request, or at which JDBC call for {@link FaultAction#ERROR}.
 *
 * @param number the request's or call's number, from 1
 * @param moment when
 * @param action what
 * @param obstacle what keeps the request from ending before
 */
record Fault(int number, Moment moment, FaultAction action, Obstacle obstacle) {

	@Override
	public String toString() {
		String waiting = (this.obstacle != Obstacle.NONE) ? " behind a " + this.obstacle : "";
		return "%s %s %s%s".formatted(this.action, this.moment, this.number, waiting);
	}

}
