package dev.migrations.test;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/**
 * Rules for every module without Spring Boot.
 */
public final class HouseRules {

	/**
	 * Rooms have no cycles.
	 */
	public static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
		.matching("dev.migrations.(*)..")
		.should()
		.beFreeOfCycles()
		.because("a cycle makes one large room of several small ones");

	/**
	 * Nothing is printed.
	 */
	public static final ArchRule NEVER_PRINTS = ArchRuleDefinition.noClasses()
		.should()
		.accessField(System.class, "out")
		.orShould()
		.accessField(System.class, "err")
		.orShould()
		.callMethod(Throwable.class, "printStackTrace")
		.because("the caller decides what is printed");

	private HouseRules() {
	}

}
