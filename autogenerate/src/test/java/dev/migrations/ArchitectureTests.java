package dev.migrations;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import dev.migrations.test.HouseRules;

/**
 * The rooms of autogenerate and who may know whom.
 */
@AnalyzeClasses(packages = "dev.migrations", importOptions = ArchitectureTests.MainClasses.class)
final class ArchitectureTests {

	private ArchitectureTests() {
	}

	@ArchTest
	static final ArchRule roomsImportOnlyRoomsAboveThem = Architectures.layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.layer("model")
		.definedBy("dev.migrations.schema", "dev.migrations.diff", "dev.migrations.sql")
		.layer("engine")
		.definedBy("dev.migrations.revision", "dev.migrations.ddl", "dev.migrations.script", "dev.migrations.store",
				"dev.migrations.lock", "dev.migrations.recovery", "dev.migrations.run", "dev.migrations.command")
		.layer("session")
		.definedBy("dev.migrations.session")
		.layer("compare")
		.definedBy("dev.migrations.compare")
		.layer("catalog")
		.definedBy("dev.migrations.catalog")
		.layer("scratch")
		.definedBy("dev.migrations.scratch")
		.layer("autogenerate")
		.definedBy("dev.migrations.autogenerate")
		.layer("jpa")
		.definedBy("dev.migrations.autogenerate.jpa")
		.whereLayer("compare")
		.mayOnlyAccessLayers("model")
		.whereLayer("catalog")
		.mayOnlyAccessLayers("model")
		.whereLayer("scratch")
		.mayOnlyAccessLayers("model", "session")
		.whereLayer("engine")
		.mayOnlyAccessLayers("model", "session")
		.whereLayer("jpa")
		.mayOnlyAccessLayers("autogenerate")
		.whereLayer("jpa")
		.mayNotBeAccessedByAnyLayer()
		.because("each room can be understood with only the rooms above it in mind");

	@ArchTest
	static final ArchRule roomsHaveNoCycles = HouseRules.NO_CYCLES;

	@ArchTest
	static final ArchRule comparisonKnowsNoDatabase = ArchRuleDefinition.noClasses()
		.that()
		.resideInAPackage("dev.migrations.compare")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql", "javax.sql", "org.springframework..", "org.postgresql..", "java.nio.file",
				"java.io")
		.because("the hard logic is tested in microseconds");

	@ArchTest
	static final ArchRule onlyTheModelOfEntitiesKnowsSpringBootAndHibernate = ArchRuleDefinition.noClasses()
		.that()
		.resideOutsideOfPackage("dev.migrations.autogenerate.jpa")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("org.springframework.boot..", "org.hibernate..", "jakarta.persistence..")
		.because("it works for any model of an application");

	@ArchTest
	static final ArchRule neverPrints = HouseRules.NEVER_PRINTS;

	/**
	 * Leaves out tests, those of the engine included.
	 */
	static final class MainClasses implements ImportOption {

		private final ImportOption noTests = new DoNotIncludeTests();

		@Override
		public boolean includes(Location location) {
			return this.noTests.includes(location) && !location.contains("-tests.jar");
		}

	}

}
