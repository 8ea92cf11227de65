/**
 * Running a plan against a database, step by step.
 */
@NullMarked
package dev.migrations.run;

import org.jspecify.annotations.NullMarked;
