package dev.migrations.revision;

import dev.migrations.revision.RevisionIdentifier.Base;
import dev.migrations.revision.RevisionIdentifier.Current;
import dev.migrations.revision.RevisionIdentifier.Head;
import dev.migrations.revision.RevisionIdentifier.Heads;
import dev.migrations.revision.RevisionIdentifier.Named;
import dev.migrations.revision.RevisionIdentifier.Relative;

/**
 * Tell whether an identifier means something only with the rows of the version table.
 */
final class CurrentReference implements RevisionIdentifier.Visitor<Boolean> {

	private final Resolver resolver;

	private final boolean downFromRows;

	/**
	 * Read identifiers as a command does.
	 * @param resolver reads origins
	 * @param downFromRows whether {@code -1} counts from the rows, and not from the heads
	 */
	CurrentReference(Resolver resolver, boolean downFromRows) {
		this.resolver = resolver;
		this.downFromRows = downFromRows;
	}

	@Override
	public Boolean head(Head head) {
		return false;
	}

	@Override
	public Boolean heads(Heads heads) {
		return false;
	}

	@Override
	public Boolean base(Base base) {
		return false;
	}

	@Override
	public Boolean current(Current current) {
		return true;
	}

	@Override
	public Boolean named(Named named) {
		return false;
	}

	@Override
	public Boolean relative(Relative relative) {
		if (relative.origin() == null) {
			return this.downFromRows || relative.steps() > 0;
		}
		return this.resolver.parse(relative, null, relative.origin()).accept(this);
	}

}
