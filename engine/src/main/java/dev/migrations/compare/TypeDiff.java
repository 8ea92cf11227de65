package dev.migrations.compare;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import dev.migrations.diff.AlterDomain;
import dev.migrations.diff.CreateCast;
import dev.migrations.diff.CreateDomain;
import dev.migrations.diff.DropCast;
import dev.migrations.diff.DropDomain;
import dev.migrations.schema.Domain;
import dev.migrations.schema.QualifiedName;
import dev.migrations.schema.Schema;
import dev.migrations.schema.SchemaObject;
import dev.migrations.schema.SchemaObject.Kind;

/**
 * Compares enum types, domains, composite types and casts.
 */
final class TypeDiff {

	private final ChangeCollector collector;

	private final EnumTypeDiff enumTypes;

	TypeDiff(ChangeCollector collector) {
		this.collector = collector;
		this.enumTypes = new EnumTypeDiff(collector);
	}

	/**
	 * Add what depends on the fate of columns.
	 * @param present what is there
	 * @param desired what is wanted
	 */
	void finish(Schema present, Schema desired) {
		this.enumTypes.recreate(present, desired);
	}

	void compare(Schema present, Schema desired) {
		if (this.collector.considers(Difference.ENUM_TYPES)) {
			this.enumTypes.compare(present, desired);
		}
		if (this.collector.considers(Difference.DOMAINS)) {
			compareDomains(present.domains(), desired.domains());
		}
		if (this.collector.considers(Difference.COMPOSITE_TYPES)) {
			new CompositeTypeDiff(this.collector).compare(present, desired);
		}
		if (this.collector.considers(Difference.CASTS)) {
			compareCasts(present, desired);
		}
	}

	private void compareDomains(List<Domain> present, List<Domain> desired) {
		Map<QualifiedName, Domain> there = byName(present);
		Map<QualifiedName, Domain> wanted = byName(desired);
		for (Domain domain : desired) {
			Domain before = there.get(domain.name());
			if (before == null) {
				this.collector.add(new CreateDomain(domain));
			}
			else if (!before.equals(domain)) {
				alter(before, domain);
			}
		}
		present.stream()
			.filter((domain) -> !wanted.containsKey(domain.name()))
			.forEach((domain) -> this.collector.drop(SchemaObject.of(Kind.DOMAIN, domain.name()),
					new DropDomain(domain.name(), new CreateDomain(domain))));
	}

	private static Map<QualifiedName, Domain> byName(List<Domain> domains) {
		return domains.stream().collect(Collectors.toMap(Domain::name, Function.identity()));
	}

	private void alter(Domain before, Domain after) {
		if (before.type().equals(after.type())) {
			this.collector.add(new AlterDomain(before, after));
		}
		else {
			this.collector.leave(SchemaObject.of(Kind.DOMAIN, before.name()),
					"has another underlying type, which PostgreSQL cannot change");
		}
	}

	private void compareCasts(Schema present, Schema desired) {
		desired.casts()
			.stream()
			.filter((cast) -> !present.casts().contains(cast))
			.forEach((cast) -> this.collector.add(new CreateCast(cast)));
		present.casts()
			.stream()
			.filter((cast) -> !desired.casts().contains(cast))
			.forEach((cast) -> this.collector.drop(SchemaObject.cast(cast), new DropCast(cast)));
	}

}
