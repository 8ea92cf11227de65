/**
 * Connection details of services that Spring Boot starts: Testcontainers and Docker
 * Compose.
 */
@NullMarked
package dev.migrations.autoconfigure.service;

import org.jspecify.annotations.NullMarked;
