package dev.migrations.compare;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.migrations.diff.AlterDomain;
import dev.migrations.diff.CreateCast;
import dev.migrations.diff.CreateCompositeType;
import dev.migrations.diff.CreateDomain;
import dev.migrations.diff.CreateEnumType;
import dev.migrations.diff.Difference;
import dev.migrations.diff.DropCast;
import dev.migrations.diff.DropDomain;
import dev.migrations.schema.CheckConstraint;
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

	/**
	 * Create types that are ignored where something new needs them.
	 * @param present what is there
	 * @param desired what is wanted
	 */
	void createNeeded(Schema present, Schema desired) {
		Set<Trace> needed = this.collector.traces(Footprint::needs);
		Set<Trace> there = this.collector.traces(Footprint::creates);
		present.enumTypes().forEach((type) -> there.add(Trace.type(type.name())));
		present.domains().forEach((domain) -> there.add(Trace.type(domain.name())));
		present.compositeTypes().forEach((type) -> there.add(Trace.type(type.name())));
		Predicate<QualifiedName> missing = (name) -> needed.contains(Trace.type(name))
				&& !there.contains(Trace.type(name));
		desired.compositeTypes()
			.stream()
			.filter((type) -> missing.test(type.name()))
			.forEach((type) -> this.collector.add(new CreateCompositeType(type)));
		desired.domains()
			.stream()
			.filter((domain) -> missing.test(domain.name()))
			.forEach((domain) -> this.collector.add(new CreateDomain(domain)));
		desired.enumTypes()
			.stream()
			.filter((type) -> missing.test(type.name()))
			.forEach((type) -> this.collector.add(new CreateEnumType(type)));
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
			else if (!shape(before).equals(shape(domain))) {
				alter(before, domain);
			}
		}
		present.stream()
			.filter((domain) -> !wanted.containsKey(domain.name()))
			.forEach((domain) -> this.collector.drop(SchemaObject.of(Kind.DOMAIN, domain.name()),
					new DropDomain(domain.name(), new CreateDomain(domain))));
	}

	private static Domain shape(Domain domain) {
		List<CheckConstraint> checks = domain.checks()
			.stream()
			.map((check) -> new CheckConstraint(check.name(), ExpressionShape.of(check.expression()),
					check.inherited()))
			.toList();
		return new Domain(domain.name(), domain.type(), domain.nullable(), domain.defaultExpression(), checks);
	}

	private static Map<QualifiedName, Domain> byName(List<Domain> domains) {
		return domains.stream().collect(Collectors.toMap(Domain::name, Function.identity()));
	}

	private void alter(Domain before, Domain after) {
		if (before.type().equals(after.type())) {
			this.collector.add(new AlterDomain(before, after));
		}
		else {
			this.collector.leave(SchemaObject.of(Kind.DOMAIN, before.name()), LeftAlone.Reason.DIFFERENT,
					"the underlying type is " + before.type().sql() + " here and " + after.type().sql()
							+ " in the model, which PostgreSQL cannot change");
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
