package dev.migrations.command;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;

import dev.migrations.script.RevisionHeader;
import org.jspecify.annotations.Nullable;

/**
 * Makes the headers of new revisions: ids of 12 random hexadecimal digits, created now.
 *
 * @param clock tells the time
 * @param random makes ids
 */
record HeaderFactory(Clock clock, RandomGenerator random) {

	private static final int DIGITS = 12;

	RevisionHeader header(Placement placement, NewRevision request) {
		return header(placement, request, placement.parents(request.heads(), request.splice()));
	}

	/**
	 * Let a header tell which statements a generator wrote.
	 * @param header the header
	 * @param generated the checksums of the statements
	 * @return a new header
	 */
	static RevisionHeader generated(RevisionHeader header, List<String> generated) {
		return new RevisionHeader(header.id(), header.downRevisions(), header.dependsOn(), header.branchLabels(),
				header.message(), header.created(), generated);
	}

	RevisionHeader header(Placement placement, NewRevision request, List<String> parents) {
		RevisionHeader header = new RevisionHeader(id(placement, request.revId()), parents,
				placement.dependencies(request.dependsOn()), request.branchLabels(), request.message(),
				this.clock.instant().truncatedTo(ChronoUnit.SECONDS), List.of());
		placement.check(header);
		return header;
	}

	private String id(Placement placement, @Nullable String wanted) {
		String id = wanted;
		while (id == null || (wanted == null && placement.isTaken(id))) {
			id = HexFormat.of().toHexDigits(this.random.nextLong(), DIGITS);
		}
		return id;
	}

}
