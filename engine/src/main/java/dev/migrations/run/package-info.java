/**
 * Lock, transactions, and executing a plan step by step.
 */
@NullMarked
package dev.migrations.run;

import org.jspecify.annotations.NullMarked;
