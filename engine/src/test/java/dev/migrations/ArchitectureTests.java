package dev.migrations;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.Architectures;
import dev.migrations.test.HouseRules;

/**
 * The rooms of the engine and who may know whom.
 */
@AnalyzeClasses(packages = "dev.migrations", importOptions = DoNotIncludeTests.class)
final class ArchitectureTests {

	private ArchitectureTests() {
	}

	@ArchTest
	static final ArchRule roomsImportOnlyRoomsAboveThem = Architectures.layeredArchitecture()
		.consideringOnlyDependenciesInLayers()
		.withOptionalLayers(true)
		.layer("revision")
		.definedBy("dev.migrations.revision")
		.layer("sql")
		.definedBy("dev.migrations.sql")
		.layer("schema")
		.definedBy("dev.migrations.schema")
		.layer("diff")
		.definedBy("dev.migrations.diff")
		.layer("ddl")
		.definedBy("dev.migrations.ddl")
		.layer("script")
		.definedBy("dev.migrations.script")
		.layer("store")
		.definedBy("dev.migrations.store")
		.layer("lock")
		.definedBy("dev.migrations.lock")
		.layer("recovery")
		.definedBy("dev.migrations.recovery")
		.layer("run")
		.definedBy("dev.migrations.run")
		.layer("session")
		.definedBy("dev.migrations.session")
		.layer("command")
		.definedBy("dev.migrations.command")
		.whereLayer("revision")
		.mayNotAccessAnyLayer()
		.whereLayer("sql")
		.mayNotAccessAnyLayer()
		.whereLayer("schema")
		.mayNotAccessAnyLayer()
		.whereLayer("diff")
		.mayOnlyAccessLayers("schema", "sql")
		.whereLayer("ddl")
		.mayOnlyAccessLayers("diff", "schema", "sql")
		.whereLayer("script")
		.mayOnlyAccessLayers("revision", "sql", "schema", "diff", "ddl")
		.whereLayer("store")
		.mayOnlyAccessLayers("revision", "sql")
		.whereLayer("lock")
		.mayOnlyAccessLayers("sql", "store")
		.whereLayer("recovery")
		.mayOnlyAccessLayers("sql")
		.whereLayer("run")
		.mayOnlyAccessLayers("revision", "sql", "schema", "diff", "ddl", "script", "store", "lock", "recovery")
		.whereLayer("session")
		.mayNotAccessAnyLayer()
		.whereLayer("command")
		.mayNotBeAccessedByAnyLayer()
		.because("each room can be understood with only the rooms above it in mind");

	@ArchTest
	static final ArchRule roomsHaveNoCycles = HouseRules.NO_CYCLES;

	@ArchTest
	static final ArchRule logicKnowsNoDatabase = ArchRuleDefinition.noClasses()
		.that()
		.resideInAnyPackage("dev.migrations.revision", "dev.migrations.schema", "dev.migrations.diff",
				"dev.migrations.sql")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("java.sql", "javax.sql", "org.springframework..", "org.postgresql..", "java.nio.file",
				"java.io")
		.allowEmptyShould(true)
		.because("the hard logic is tested in microseconds");

	@ArchTest
	static final ArchRule engineKnowsNoSpringBoot = ArchRuleDefinition.noClasses()
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.springframework.boot..")
		.because("the engine is a plain library");

	@ArchTest
	static final ArchRule engineNeverPrints = HouseRules.NEVER_PRINTS;

	@ArchTest
	static final ArchRule logsArePlain = ArchRuleDefinition.noClasses()
		.that()
		.doNotHaveFullyQualifiedName("dev.migrations.PlainLog")
		.should()
		.dependOnClassesThat()
		.haveFullyQualifiedName("org.apache.commons.logging.LogFactory")
		.because("names, rows and server messages must not control the terminal");

}
